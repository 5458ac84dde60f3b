import { type Finding, FindingsError } from "../findings/finding.js";
import type { OutputPlan } from "../publish/output-plan.js";
import { serverFindings } from "./messages.js";
import type { ResolvedServer } from "./resolve.js";

/** What a server's answer means for a client that was generated before. */
export interface Upgrade {
  /** That it has been upgraded since, and verdicts are another server's. */
  readonly findings: readonly Finding[];
  /** That verdicts are those of the closest that is known. */
  readonly notices: readonly Finding[];
}

/**
 * Whether a server has been upgraded since its client was generated.
 *
 * @param answered - the release that it answered, or `cloud`
 */
export function upgradedServer(
  { server, target, judge }: Pick<OutputPlan, "server" | "target" | "judge">,
  endpoint: string,
  answered: string,
): Upgrade {
  const where = { file: target.folder };
  const judged = resolved(() => judge(answered));
  if (judged === undefined) {
    const finding = serverFindings.notJudged(where, endpoint, answered, server.name);
    return { findings: [finding], notices: [] };
  }
  if (judged.name !== server.name) {
    const finding = serverFindings.upgraded(where, endpoint, answered, server.name);
    return { findings: [finding], notices: [] };
  }
  const notice = serverFindings.judgedByOther(where, answered, server.name);
  const isSaid = server.notices.some(({ what }) => what === notice.what);
  return { findings: [], notices: judged.isClose && !isSaid ? [notice] : [] };
}

function resolved(work: () => ResolvedServer): ResolvedServer | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof FindingsError) return undefined;
    throw error;
  }
}
