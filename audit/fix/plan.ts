import { applyEdits } from "jsonc-parser";
import type { Place } from "../../codegen/src/findings/finding.js";
import type { WrittenList } from "../code-list.js";
import { type AuditReport, openOf } from "../report/audit-report.js";
import type { FoundUnits } from "../units/find-units.js";
import { withScopes } from "../units/fix.js";
import { type CodeChange, codeChanges, type LeftList } from "./code-changes.js";
import { listEdit } from "./code-text.js";
import { fixedScopes } from "./fixed-scopes.js";
import { readSource } from "./source-text.js";

/** What a list gains and loses. */
export interface ListChange {
  readonly place: Place;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A file with other lists of scopes. */
export interface PlannedFile {
  /** Absolute. */
  readonly file: string;
  readonly kind: "code" | "config";
  /** All of its text, a byte order mark included. */
  readonly before: string;
  readonly after: string;
  readonly lists: readonly ListChange[];
  /** The units that the lists are for. */
  readonly units: readonly string[];
}

/** What `--fix` writes, and what it leaves to people. */
export interface FixPlan {
  readonly files: readonly PlannedFile[];
  readonly left: readonly LeftList[];
  /** Files that are no longer as they were read. */
  readonly changed: readonly Pick<PlannedFile, "file" | "units">[];
}

/** Plans what is to be written, so that the lists of a project hold what its code needs. */
export function planFix(found: FoundUnits, report: AuditReport): FixPlan {
  const config = planConfig(found, report);
  const { changes, left } = codeChanges(report);
  const files: PlannedFile[] = config === undefined ? [] : [config];
  const changed: Pick<PlannedFile, "file" | "units">[] = [];
  const leftNow = [...left];
  for (const [file, group] of byFile(changes)) {
    const units = [...new Set(group.flatMap((change) => change.units))];
    const lists = group.flatMap(({ list: { written } }) =>
      typeof written === "string" ? [] : [written],
    );
    const source = readSource(file, lists);
    if (source === "changed") changed.push({ file, units });
    else if (typeof source === "string") {
      leftNow.push(...group.map(({ list }) => ({ place: list.place, reason: source })));
    } else {
      const edits = group.map((change) => listEdit(change, change.list.written as WrittenList));
      files.push({
        ...{ file, kind: "code", units, lists: group.map(listChange) },
        before: source.mark + source.text,
        after: source.mark + applyEdits(source.text, edits),
      });
    }
  }
  return { files, left: leftNow, changed };
}

function byFile(changes: readonly CodeChange[]): Map<string, CodeChange[]> {
  const groups = new Map<string, CodeChange[]>();
  for (const change of changes) {
    const { file } = change.list.place;
    groups.set(file, [...(groups.get(file) ?? []), change]);
  }
  return groups;
}

const listChange = ({ list, scopes }: CodeChange): ListChange =>
  changeOf(
    list.place,
    list.scopes.map(({ scope }) => scope),
    scopes,
  );

const changeOf = (place: Place, before: readonly string[], after: readonly string[]) => ({
  place,
  added: after.filter((scope) => !before.includes(scope)),
  removed: [...new Set(before)].filter((scope) => !after.includes(scope)),
});

/** The configuration with the scopes that its units should be granted; `undefined` if it has them. */
function planConfig({ config }: FoundUnits, report: AuditReport): PlannedFile | undefined {
  if (config === undefined) return undefined;
  const { document } = config;
  const changes = report.units.flatMap((judged, index) => {
    const entry = config.entries[index];
    if (entry === undefined || !judged.isRead) return [];
    const { scopes, instead } = fixedScopes(judged, openOf(report, judged));
    // A list is added where one is needed, and nowhere else.
    if (entry.scopes === undefined && scopes.length === 0) return [];
    const change = changeOf(document.place([...entry.at, "scopes"]), entry.scopes ?? [], scopes);
    return [{ at: [...entry.at, "scopes"], scopes, instead, change, unit: judged.unit.name }];
  });
  const after = withScopes(document, changes);
  if (after === document.text) return undefined;
  const before = document.bytes.toString("utf8");
  const mark = before.slice(0, before.length - document.text.length);
  const isChange = (change: (typeof changes)[number]) =>
    withScopes(document, [change]) !== document.text;
  const made = changes.filter(isChange);
  return {
    ...{ file: document.file, kind: "config", before, after: mark + after },
    lists: made.map(({ change }) => change),
    units: made.map(({ unit }) => unit),
  };
}
