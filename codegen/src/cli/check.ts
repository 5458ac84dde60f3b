import type { Command } from "commander";
import { plan } from "../commands/plan.js";
import { formatFinding } from "../findings/report.js";
import { staleFindings } from "../publish/stale.js";
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
    .action((options: Options) => {
      const { outputs } = plan(targetsOf(options));
      const findings = outputs.flatMap(staleFindings);
      if (options.json) print(answerJson({ outputs, findings }));
      else {
        for (const finding of findings) say(formatFinding(finding));
        for (const output of outputs) {
          for (const line of sourceLines(output)) say(line);
          const { target, total } = output;
          const { length } = staleFindings(output);
          say(
            `${target.folder}: ${total} files: ${length === 0 ? "all fresh" : `${length} ${length === 1 ? "finding" : "findings"}`}`,
          );
        }
        say(`checked in ${elapsed()}`);
      }
      finish(findings.length === 0 ? 0 : 1);
    });
}
