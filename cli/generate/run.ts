import { plan } from "../../codegen/src/publish/plan.js";
import { publish } from "../../codegen/src/publish/publish.js";
import { targetsOf } from "../targets.js";
import type { GenerateFlags } from "./command.js";

/** Generates once, and says what was done. */
export async function runGenerate(options: GenerateFlags): Promise<void> {
  const planned = await plan(targetsOf(options, true), options);
  const writes = !options.dryRun && !options.diff;
  // Loaded before anything is written, so that nothing can fail behind that.
  const { reportGenerate } = await import("./report.js");
  const published = writes ? publish(planned, options) : undefined;
  await reportGenerate(planned, options, published);
}
