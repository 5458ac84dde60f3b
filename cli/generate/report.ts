import { join } from "node:path";
import { formatNotice } from "../../codegen/src/findings/report.js";
import { outputFindings } from "../../codegen/src/publish/messages.js";
import type { Plan } from "../../codegen/src/publish/plan.js";
import type { Published } from "../../codegen/src/publish/publish.js";
import { treeDiff } from "../../codegen/src/publish/tree-diff.js";
import { elapsed, print, say } from "../terminal.js";
import type { GenerateFlags } from "./command.js";
import { answerJson } from "./plan-json.js";
import { catalogChangeLines, countLine, firstSteps, sourceLines } from "./plan-text.js";

/** Says what was done, for programs or for people. */
export async function reportGenerate(
  planned: Plan,
  options: GenerateFlags,
  published: Published | undefined,
): Promise<void> {
  if (options.json)
    print(answerJson({ ...planned, findings: notices(planned, options), ...published }));
  else await report(planned, options, published);
}

async function report(
  planned: Plan,
  options: GenerateFlags,
  published: Published | undefined,
): Promise<void> {
  for (const output of planned.outputs) {
    for (const line of sourceLines(output)) say(line);
    for (const line of await catalogChangeLines(output)) say(line);
    if (options.diff)
      for (const file of output.changes) print(treeDiff(output.target.folder, file));
    if (options.dryRun) {
      for (const { file } of output.changes) print(join(output.target.folder, file));
    }
    const isNew =
      published !== undefined &&
      output.changes.length === output.total &&
      output.changes.every(({ because }) => because === "missing");
    if (isNew) for (const line of firstSteps(output)) say(line);
  }
  for (const notice of notices(planned, options)) say(formatNotice(notice));
  for (const file of published?.removed ?? []) say(`${file}: removed`);
  const outcome = published === undefined ? "nothing was written" : "done";
  for (const output of planned.outputs) say(countLine(output));
  say(`${outcome} in ${elapsed()}`);
}

/** What stops nothing. Leftovers stay until somebody says that they may go. */
function notices({ outputs }: Plan, { prune }: GenerateFlags) {
  return outputs.flatMap(({ target, server, orphans }) => [
    ...server.notices,
    ...(prune ? [] : orphans.map((file) => outputFindings.orphan(join(target.folder, file)))),
  ]);
}
