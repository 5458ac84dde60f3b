import { distinct } from "../../codegen/src/findings/distinct.js";
import { formatFinding, formatNotice } from "../../codegen/src/findings/report.js";
import type { Checked } from "../../codegen/src/publish/check.js";
import type { OutputPlan } from "../../codegen/src/publish/output-plan.js";
import type { Plan } from "../../codegen/src/publish/plan.js";
import type { ExitCode } from "../exit-code.js";
import { answerJson } from "../generate/plan-json.js";
import { sourceLines } from "../generate/plan-text.js";
import { elapsed, print, say } from "../terminal.js";
import type { CheckFlags } from "./command.js";

/**
 * Says what is not fresh, for programs or for people.
 *
 * @param checked - what is not, for each output
 */
export function reportCheck(
  { outputs }: Plan,
  options: CheckFlags,
  checked: readonly Checked[],
): ExitCode {
  const findings = distinct(checked.flatMap((one) => one.findings));
  const notices = [
    ...outputs.flatMap(({ server }) => server.notices),
    ...checked.flatMap((one) => one.notices),
  ];
  if (options.json) print(answerJson({ outputs, findings, notices }));
  else {
    for (const finding of findings) say(formatFinding(finding));
    for (const notice of notices) say(formatNotice(notice));
    for (const [index, output] of outputs.entries()) {
      for (const line of sourceLines(output)) say(line);
      say(countText(output, checked[index]?.findings.length ?? 0));
    }
    say(`checked in ${elapsed()}`);
  }
  return findings.length === 0 ? 0 : 1;
}

function countText({ target, total }: OutputPlan, found: number): string {
  const outcome = found === 0 ? "all fresh" : `${found} ${found === 1 ? "finding" : "findings"}`;
  return `${target.folder}: ${total} files: ${outcome}`;
}
