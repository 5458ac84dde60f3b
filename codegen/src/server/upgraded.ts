import type { OutputPlan } from "../commands/plan-output.js";
import type { Finding } from "../findings/finding.js";
import { serverFindings } from "./messages.js";

/**
 * Whether a server has been upgraded since its client was generated.
 *
 * @param answered - the release that it answered, or `cloud`
 */
export function upgradedServer(
  { server, target, judge }: OutputPlan,
  endpoint: string | undefined,
  answered: string | undefined,
): Finding[] {
  if (endpoint === undefined || answered === undefined || judge(answered).name === server.name)
    return [];
  return [serverFindings.upgraded({ file: target.folder }, endpoint, answered, server.name)];
}
