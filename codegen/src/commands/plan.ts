import { readCatalog } from "../catalog/read.js";
import type { Target } from "../config/target.js";
import { type Finding, FindingsError } from "../findings/finding.js";
import type { OutputPlan } from "./plan-output.js";

/** All that is to be done, and nothing done yet: what every command that generates begins with. */
export interface Plan {
  readonly outputs: readonly OutputPlan[];
}

/**
 * Reads the catalogs and the installed SDKs, joins them, renders, and compares with what is on the disk.
 * Writes nothing.
 *
 * @throws FindingsError with all that is wrong with the input
 */
export async function plan(targets: readonly Target[]): Promise<Plan> {
  const files = new Set(targets.map(({ catalog }) => catalog));
  const read = attemptEach([...files], (file) => ({ file, catalog: readCatalog(file) }));
  if (read.findings.length > 0 && read.results.length === 0) throw failure(read.findings);

  // It loads the compiler, which takes longer than to say what is wrong with a catalog.
  const { planOutput } = await import("./plan-output.js");
  const catalogs = new Map(read.results.map(({ file, catalog }) => [file, catalog]));
  const sound = targets.flatMap((target) => {
    const catalog = catalogs.get(target.catalog);
    return catalog === undefined ? [] : [{ target, catalog }];
  });
  const planned = attemptEach(sound, ({ target, catalog }) => planOutput(target, catalog));
  const findings = [...read.findings, ...planned.findings];
  if (findings.length > 0) throw failure(findings);
  return { outputs: planned.results };
}

/** What comes of each, and all that is wrong with the others. */
function attemptEach<Item, Result>(items: readonly Item[], work: (item: Item) => Result) {
  const results: Result[] = [];
  const findings: Finding[] = [];
  for (const item of items) {
    try {
      results.push(work(item));
    } catch (error) {
      if (!(error instanceof FindingsError)) throw error;
      findings.push(...error.findings);
    }
  }
  return { results, findings };
}

/** Two outputs of one catalog find the same faults in it: each is named once. */
function failure(findings: readonly Finding[]): FindingsError {
  return new FindingsError([
    ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
  ]);
}
