import type { Caller, CallerRules } from "./caller.js";
import type { KeyKind } from "./refusals.js";

/** Why a call is refused, and the scopes that the answer is about. */
export type Refusal =
  | { readonly reason: "missing-scope"; readonly anyOf: readonly string[] }
  | { readonly reason: "needs-key"; readonly key: KeyKind; readonly anyOf: readonly string[] }
  | { readonly reason: "keyless-only"; readonly anyOf: readonly string[] }
  | { readonly reason: "session-only"; readonly anyOf: readonly string[] }
  | { readonly reason: "ungrantable"; readonly anyOf: readonly string[] }
  | {
      readonly reason: "not-on-server";
      readonly server: string;
      readonly when: string;
      readonly anyOf: readonly [];
    }
  | { readonly reason: "uncatalogued"; readonly anyOf: readonly [] };

/**
 * The refusal of a method whose route the server does not have: it answers 404, whoever calls.
 *
 * @param when - on which other servers it is: `since 1.9.5`, `until 1.6.2`, `only on cloud`
 */
export function notOnServer(server: string, when: string): Refusal {
  return { reason: "not-on-server", server, when, anyOf: [] };
}

/**
 * Appwrite's rule: a route lists scopes, and a request passes when its caller holds at least one of
 * them. There is nothing more to it: write does not imply read, and a deprecated scope is not an
 * alias of its successor.
 *
 * @param anyOf - the scopes that the method's route lists; `undefined` if the catalog lacks it
 * @returns why the call is refused, or `undefined` if it passes
 */
export function refusalOf(
  anyOf: readonly string[] | undefined,
  caller: Caller,
  rules: CallerRules,
): Refusal | undefined {
  if (anyOf === undefined) return { reason: "uncatalogued", anyOf: [] };
  const among = (scopes: readonly string[]) => anyOf.filter((scope) => scopes.includes(scope));
  if (among(rules[caller.kind].holds).length > 0 || among(caller.scopes).length > 0) {
    return undefined;
  }
  const grantable = among(rules[caller.kind].grantable);
  if (grantable.length > 0) return { reason: "missing-scope", anyOf: grantable };

  // From here on no scope cures it: what is left is to name the caller who may make the call, the
  // one whom a server is most likely to be first. An account key comes after the session, since
  // what it opens is the signed-in user's own. A guest is sent to a key first too: back ends have one.
  for (const key of ["project", "organization"] as const) {
    const opens = among(rules[key].grantable);
    if (opens.length > 0) return { reason: "needs-key", key, anyOf: opens };
  }
  if (among(rules.guest.holds).length > 0) return { reason: "keyless-only", anyOf };
  if (among(rules.session.holds).length > 0) return { reason: "session-only", anyOf };
  const opens = among(rules.account.grantable);
  if (opens.length > 0) return { reason: "needs-key", key: "account", anyOf: opens };
  return { reason: "ungrantable", anyOf };
}
