import { plan } from "../../commands/plan.js";
import { publish } from "../../publish/publish.js";
import type { GenerateFlags } from "../generate.js";
import { targetsOf } from "./targets.js";

/** Generates once, and says what was done. */
export async function runGenerate(options: GenerateFlags): Promise<void> {
  const planned = await plan(targetsOf(options, true), options);
  const writes = !options.dryRun && !options.diff;
  // Loaded before anything is written, so that nothing can fail behind that.
  const { reportGenerate } = await import("./generate-report.js");
  const published = writes ? publish(planned, options) : undefined;
  await reportGenerate(planned, options, published);
}
