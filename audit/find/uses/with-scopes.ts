import { serviceName } from "../../../codegen/src/plan/service-plan.js";
import type { CallerRules } from "../../../src/caller.js";
import { refusalOf } from "../../../src/verdict.js";
import type { KeySource } from "../../key-source.js";
import { placeOf } from "../../place-of.js";
import type { UnitServer } from "../../server/unit-server.js";
import type { Use, UseCaller } from "../../use.js";
import { type FoundCaller, oneEach } from "../callers/found-caller.js";
import type { RawUse } from "./read-uses.js";

/** A use with the scopes of its method, once for each caller. */
export function withScopes(raw: RawUse, server: UnitServer): Use[] {
  const { method, name, callers, scoped, grants, allGrants } = raw;
  const { service } = method;
  const route = server.route(service.sdk, service.name, method.name);
  const facts = route && server.answer(route);
  const anyOf = facts && "anyOf" in facts ? facts.anyOf : undefined;
  const common = {
    sdk: service.sdk.name,
    method: `${serviceName(service.name)}.${method.name}`,
    route,
    anyOf,
    notOnServer: facts && "notOnServer" in facts ? facts.notOnServer : undefined,
    place: placeOf(name),
    declared: scoped?.declared,
    ...{ grants, allGrants },
  };
  const guess = assumedCaller(anyOf, server.facts.rules);
  const known = callers.map(({ caller, chain, ...rest }): KnownCaller => {
    if (caller !== undefined) return { caller, chain, ...rest };
    // The type of a scoped client says what it was declared for.
    const said = scoped?.caller ?? guess;
    return { caller: said, assumed: scoped === undefined, keys: keysOf(said), chain };
  });
  // Of a method that only a signed-in user can call, the one who may have a session calls it.
  const isUser = guess === "session" && known.some(({ caller }) => caller === "session");
  const isLikely = ({ caller, assumed }: KnownCaller) => !(isUser && caller === "key" && assumed);
  return oneEach(known.filter(isLikely)).map((caller) => ({ ...common, ...caller }));
}

type KnownCaller = FoundCaller & { readonly caller: UseCaller };

/** Of a client that could not be followed, nobody can tell the key. */
const keysOf = (caller: UseCaller): readonly KeySource[] =>
  caller === "key" ? [{ kind: "unknown" }] : [];

/** A key, unless the method is one that only a signed-in user can call. */
function assumedCaller(anyOf: readonly string[] | undefined, rules: CallerRules): UseCaller {
  if (anyOf === undefined) return "key";
  const refusal = refusalOf(anyOf, { kind: "project", scopes: [] }, rules);
  return refusal?.reason === "session-only" ? "session" : "key";
}
