import { measurePrograms } from "./programs/measure.js";
import { printPrograms } from "./programs/print.js";
import { measureProjects } from "./projects/measure.js";
import { printProjects } from "./projects/print.js";

/**
 * Measures what the audit finds in programs and projects of which it is known what there is, prints it, and fails
 * where a program is not found as it is labelled, or a complete answer for a project is wrong.
 *
 * The audit is run from its sources. What it knows of SDKs and its templates are as the build last made them.
 */
export async function main(): Promise<void> {
  const isExact = printPrograms(await measurePrograms());
  const isRight = printProjects(await measureProjects());
  process.exitCode = isExact && isRight ? 0 : 1;
}
