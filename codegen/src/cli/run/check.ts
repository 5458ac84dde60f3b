import { plan } from "../../commands/plan.js";
import type { CheckFlags } from "../check.js";
import type { ExitCode } from "../exit-code.js";
import { targetsOf } from "./targets.js";

/** Compares, and says what is not fresh. */
export async function runCheck(options: CheckFlags): Promise<ExitCode> {
  const planned = await plan(targetsOf(options));
  // It loads the compiler, which an unsound catalog does not come to.
  const { reportCheck } = await import("./check-report.js");
  return reportCheck(planned, options);
}
