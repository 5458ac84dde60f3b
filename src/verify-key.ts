import { askProbes } from "./ask-probes.js";
import { expectCredentials } from "./credentials.js";
import { declaredCaller } from "./declared-caller.js";
import { heldScopes, type ProbeOf } from "./held-scopes.js";
import { verificationMessages } from "./messages.js";
import { askThrough } from "./sdk-ask.js";
import { expectClient } from "./sdk-client.js";
import type { ServerRules } from "./server-rules.js";
import { VerificationError } from "./verification-error.js";
import type { VerifiedGrant } from "./verified-grant.js";

/**
 * Asks the server which of some scopes the key on a client holds, without any effect: at most one request a scope
 * and one more, five at a time.
 *
 * @param probes - how each scope is asked for, of those that can be
 * @throws VerificationError if the server can't be asked, or does not take the client for a project's key
 * @throws TypeError if the client is none or another SDK's or has no key, or the list is none
 */
export async function verifyKey<S extends string>(
  client: object,
  grant: readonly string[],
  probes: { readonly [scope: string]: ProbeOf },
  rules: ServerRules,
): Promise<VerifiedGrant<S>> {
  expectClient(client, rules.sdk, "verifyGrant");
  const { kind, scopes } = declaredCaller(grant, rules);
  if (kind !== "project") throw new TypeError(verificationMessages.notAProjectKey);
  expectCredentials(client, kind);
  const always = rules.callers.project.holds;
  const asked = scopes
    .filter((scope) => !always.includes(scope))
    .map((scope) => [scope, Object.hasOwn(probes, scope) ? probes[scope] : undefined] as const);
  const routes = asked.flatMap(([, probe]) => (probe === undefined ? [] : [probe.route]));
  const { outcomes, stop } = await askProbes(routes, askThrough(client));
  if (stop !== undefined) throw new VerificationError(stop.reason, stop.answer.type);
  const held = heldScopes(asked, outcomes);
  const holds = scopes.filter((scope) => always.includes(scope) || held.holds.includes(scope));
  const verified: VerifiedGrant = { ...held, holds };
  return verified as VerifiedGrant<S>;
}
