import type { Command } from "commander";
import { type OutputPlan, plan } from "../commands/plan.js";
import { formatFinding } from "../findings/report.js";
import { staleFindings } from "../publish/stale.js";
import { staleCatalog } from "../sync/stale-catalog.js";
import type { Finish } from "./exit-code.js";
import { answerJson } from "./plan-json.js";
import { sourceLines } from "./plan-text.js";
import { type TargetOptions, targetsOf, withTargetOptions } from "./targets.js";
import { elapsed, print, say } from "./terminal.js";

interface Options extends TargetOptions {
  readonly json?: true;
}

/** Adds `appwrite-scopes check` to the program. */
export function addCheck(program: Command, finish: Finish): void {
  withTargetOptions(
    program
      .command("check")
      .description("write nothing; tell whether every generated file is fresh"),
  )
    .option("--json", "print the outcome as JSON")
    .addHelpText(
      "after",
      "\nExit codes: 0 all fresh; 1 something is missing, stale, edited or left over; 2 could not run.",
    )
    .action(async (options: Options) => {
      const { outputs } = plan(targetsOf(options));
      const stale = await Promise.all(
        outputs.map(async (output) => [...(await staleCatalog(output)), ...staleFindings(output)]),
      );
      const findings = stale.flat();
      if (options.json) print(answerJson({ outputs, findings }));
      else {
        for (const finding of findings) say(formatFinding(finding));
        for (const [index, output] of outputs.entries()) {
          for (const line of sourceLines(output)) say(line);
          say(countText(output, stale[index]?.length ?? 0));
        }
        say(`checked in ${elapsed()}`);
      }
      finish(findings.length === 0 ? 0 : 1);
    });
}

function countText({ target, total }: OutputPlan, found: number): string {
  const outcome = found === 0 ? "all fresh" : `${found} ${found === 1 ? "finding" : "findings"}`;
  return `${target.folder}: ${total} files: ${outcome}`;
}
