import { join } from "node:path";
import type { Finding } from "../findings/finding.js";
import type { FileChange, Staleness } from "./compare.js";
import { outputFindings } from "./messages.js";
import type { OutputPlan } from "./output-plan.js";

/** All that is not fresh in an output: one finding a file, and one for all that an older catalog made. */
export async function staleFindings({
  target,
  changes,
  orphans,
  foreign,
}: OutputPlan): Promise<Finding[]> {
  const { folder } = target;
  const of = (reason: Staleness) => changes.filter(({ because }) => because === reason);
  const at = (finding: (file: string) => Finding) => (file: string) => finding(join(folder, file));
  const older = of("catalog-changed");
  return [
    ...foreign.map(at(outputFindings.foreign)),
    ...of("missing").map(({ file }) => at(outputFindings.missing)(file)),
    ...of("edited").map(({ file }) => at(outputFindings.edited)(file)),
    ...(older.length === 0
      ? []
      : [outputFindings.catalogChanged(folder, older.length, await changeLines(older))]),
    ...of("outdated").map(({ file }) => at(outputFindings.outdated)(file)),
    ...orphans.map(at(outputFindings.orphan)),
  ];
}

async function changeLines(older: readonly FileChange[]): Promise<string[]> {
  // It loads the compiler, which is needed for nothing else here.
  const { treeChangeLines, treeChanges } = await import("./tree-changes.js");
  return treeChangeLines(treeChanges(older));
}
