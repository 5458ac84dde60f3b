import { checkOutputs } from "../../commands/check.js";
import { plan } from "../../commands/plan.js";
import type { CheckFlags } from "../check.js";
import type { ExitCode } from "../exit-code.js";
import { reportCheck } from "./check-report.js";
import { targetsOf } from "./targets.js";

/** Compares, and says what is not fresh. */
export async function runCheck(options: CheckFlags): Promise<ExitCode> {
  const planned = await plan(targetsOf(options));
  return reportCheck(planned, options, await checkOutputs(planned, options));
}
