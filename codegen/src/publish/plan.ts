import { loadCatalog } from "../catalog/load.js";
import type { Target } from "../config/target.js";
import { distinct } from "../findings/distinct.js";
import { type Finding, FindingsError } from "../findings/finding.js";
import { askServer } from "../server/ask.js";
import type { OutputPlan } from "./output-plan.js";

/** All that is to be done, and nothing done yet: what every command that generates begins with. */
export interface Plan {
  readonly outputs: readonly OutputPlan[];
}

export interface PlanOptions {
  /** Where a server answers that is asked for its release, whatever the targets name. */
  readonly endpoint?: string | undefined;
}

/**
 * Reads the catalogs and the installed SDKs, joins them, renders, and compares with what is on the disk.
 * Writes nothing.
 *
 * @throws FindingsError with all that is wrong with the input, or if the server can't be asked
 */
export async function plan(
  targets: readonly Target[],
  { endpoint }: PlanOptions = {},
): Promise<Plan> {
  const files = new Set(targets.map(({ catalog }) => catalog));
  const read = await attemptEach([...files], (file) => ({ file, catalog: loadCatalog(file) }));
  if (read.findings.length > 0 && read.results.length === 0) throw new FindingsError(read.findings);

  // It loads the compiler, which takes longer than to say what is wrong with a catalog.
  const { planOutput } = await import("./output-plan.js");
  const catalogs = new Map(read.results.map(({ file, catalog }) => [file, catalog]));
  const sound = targets.flatMap((target) => {
    const catalog = catalogs.get(target.catalog);
    return catalog === undefined ? [] : [{ target, catalog }];
  });
  const answered =
    endpoint === undefined ? undefined : { name: await askServer(endpoint), namedBy: endpoint };
  const planned = await attemptEach(sound, ({ target, catalog }) =>
    planOutput(target, catalog, answered),
  );
  const findings = [...read.findings, ...planned.findings];
  if (findings.length > 0) throw new FindingsError(distinct(findings));
  return { outputs: planned.results };
}

/** What comes of each, and all that is wrong with the others. */
async function attemptEach<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
) {
  const results: Result[] = [];
  const findings: Finding[] = [];
  for (const item of items) {
    try {
      results.push(await work(item));
    } catch (error) {
      if (!(error instanceof FindingsError)) throw error;
      findings.push(...error.findings);
    }
  }
  return { results, findings };
}
