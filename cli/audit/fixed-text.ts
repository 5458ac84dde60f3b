import { relative } from "node:path";
import type { FixOutcome } from "../../audit/fix/fix-project.js";
import { changesText, leftText, moreMayFollow, writtenText } from "../../audit/fix/messages.js";
import type { PlannedFile } from "../../audit/fix/plan.js";
import type { AuditReport } from "../../audit/report/audit-report.js";
import type { Place } from "../../codegen/src/findings/finding.js";
import { formatPlace } from "../../codegen/src/findings/report.js";
import { treeDiff } from "../../codegen/src/publish/tree-diff.js";

/** What was written, or would be, and what was left, a line each. */
export function fixedTexts(
  { files, left }: FixOutcome,
  { shown }: AuditReport,
  isPreview: boolean,
): string[] {
  const place = (where: Place) => formatPlace({ ...where, file: shown(where.file) });
  return [
    ...files.flatMap(({ file, lists }) => [
      writtenText(shown(file), isPreview),
      ...lists.map((list) => `  ${place(list.place)}: ${changesText(list.added, list.removed)}`),
    ]),
    ...left.map((list) => leftText(place(list.place), list.reason)),
    ...(isPreview && files.some(({ kind }) => kind === "code") ? [moreMayFollow] : []),
  ];
}

/** One file's change as a patch from the working folder, which `git apply` takes. */
export const fileDiff = (cwd: string, { file, before, after }: PlannedFile): string =>
  treeDiff("", { file: relative(cwd, file), before, after });
