import type { ServerFacts } from "../../codegen/src/catalog/server-facts.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { scopeProbes } from "../../codegen/src/plan/scope-probes.js";
import { askProbes } from "../../src/ask-probes.js";
import { type HeldScopes, heldScopes } from "../../src/held-scopes.js";
import type { Knowledge } from "../doctor/diagnose.js";
import type { Target } from "../verify/deployed.js";
import { askWith } from "../verify/request.js";
import { stopFinding } from "../verify/stop-finding.js";
import { keysFindings } from "./messages.js";

/** A key that was just made. */
export interface NewKey {
  readonly variable: string;
  readonly secret: string;
  readonly scopes: readonly string[];
}

/**
 * Asks a server with a key for what it is to hold. No request has an effect.
 *
 * @returns what it holds, and what no request tells
 * @throws FindingsError if the server can't be asked with it, or says that it lacks a scope
 */
export async function expectHeld(
  { variable, secret, scopes }: NewKey,
  { endpoint, shown, project }: Target,
  facts: ServerFacts,
  knowledge: Knowledge,
): Promise<HeldScopes> {
  const probes = new Map(scopeProbes(facts).map((probe) => [probe.scope, probe]));
  const asked = scopes.map((scope) => [scope, probes.get(scope)] as const);
  const routes = new Set(asked.flatMap(([, probe]) => (probe === undefined ? [] : [probe.route])));
  const { outcomes, stop } = await askProbes(routes, askWith(endpoint, project.id, secret));
  if (stop !== undefined) {
    const asking = { endpoint: shown, projectVariable: project.variable, variable };
    const counts = { asked: outcomes.size, all: routes.size };
    throw new FindingsError([stopFinding(stop, { ...asking, ...counts }, knowledge)]);
  }
  const held = heldScopes(asked, outcomes);
  if (held.missing.length > 0)
    throw new FindingsError([keysFindings.newKeyLacks(shown, held.missing)]);
  return held;
}
