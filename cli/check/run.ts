import { checkOutputs } from "../../codegen/src/publish/check.js";
import { plan } from "../../codegen/src/publish/plan.js";
import type { ExitCode } from "../exit-code.js";
import { targetsOf } from "../targets.js";
import type { CheckFlags } from "./command.js";
import { reportCheck } from "./report.js";

/** Compares, and says what is not fresh. */
export async function runCheck(options: CheckFlags): Promise<ExitCode> {
  const planned = await plan(targetsOf(options));
  return reportCheck(planned, options, await checkOutputs(planned, options));
}
