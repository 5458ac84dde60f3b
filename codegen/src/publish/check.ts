import type { Finding } from "../findings/finding.js";
import { askServer } from "../server/ask.js";
import { upgradedServer } from "../server/upgraded.js";
import { staleCatalog } from "../sync/stale-catalog.js";
import type { Plan, PlanOptions } from "./plan.js";
import { staleFindings } from "./stale.js";

/** What is said of an output. */
export interface Checked {
  /** All that is not fresh. */
  readonly findings: readonly Finding[];
  /** What has to be known all the same; beside what the plan says. */
  readonly notices: readonly Finding[];
}

/**
 * All that is not fresh, for each output of a plan: files that are missing, stale, edited or left over; a
 * catalog that was made from another state of its document; and with an endpoint, a server that was upgraded.
 *
 * @param options - the plan must be made without its endpoint, which would take its server for the one meant
 * @throws FindingsError if a document is unsound, or the server can't be asked
 */
export async function check(planned: Plan, options: PlanOptions = {}): Promise<Finding[][]> {
  return (await checkOutputs(planned, options)).map(({ findings }) => [...findings]);
}

/** The same, with notices. */
export async function checkOutputs(
  { outputs }: Plan,
  { endpoint }: PlanOptions = {},
): Promise<Checked[]> {
  const answered = endpoint === undefined ? undefined : await askServer(endpoint);
  return Promise.all(
    outputs.map(async (output) => {
      const { findings, notices } =
        endpoint === undefined || answered === undefined
          ? { findings: [], notices: [] }
          : upgradedServer(output, endpoint, answered);
      const stale = [...(await staleCatalog(output)), ...(await staleFindings(output))];
      return { findings: [...findings, ...stale], notices };
    }),
  );
}
