import type { CallerRules } from "../../../../src/caller.js";
import { refusalOf } from "../../../../src/verdict.js";
import { serviceName } from "../../plan/service-plan.js";
import type { UnitServer } from "../server/unit-server.js";
import type { Use, UseCaller } from "../use.js";
import { type FoundCaller, oneEach } from "./callers.js";
import type { RawUse } from "./read-uses.js";
import { placeOf } from "./syntax.js";

/** A use with the scopes of its method, once for each caller. */
export function withScopes({ method, name, callers, scoped }: RawUse, server: UnitServer): Use[] {
  const { service } = method;
  const facts = server.method(service.sdk, service.name, method.name);
  const anyOf = facts && "anyOf" in facts ? facts.anyOf : undefined;
  const common = {
    sdk: service.sdk.name,
    method: `${serviceName(service.name)}.${method.name}`,
    anyOf,
    notOnServer: facts && "notOnServer" in facts ? facts.notOnServer : undefined,
    place: placeOf(name),
    declared: scoped?.declared,
  };
  const guess = assumedCaller(anyOf, server.facts.rules);
  const known = callers.map(({ caller, assumed, chain }): KnownCaller => {
    if (caller !== undefined) return { caller, assumed, chain };
    // The type of a scoped client says what it was declared for.
    if (scoped !== undefined) return { caller: scoped.caller, assumed: false, chain };
    return { caller: guess, assumed: true, chain };
  });
  // Of a method that only a signed-in user can call, the one who may have a session calls it.
  const isUser = guess === "session" && known.some(({ caller }) => caller === "session");
  const isLikely = ({ caller, assumed }: KnownCaller) => !(isUser && caller === "key" && assumed);
  return oneEach(known.filter(isLikely)).map((caller) => ({ ...common, ...caller }));
}

type KnownCaller = FoundCaller & { readonly caller: UseCaller };

/** A key, unless the method is one that only a signed-in user can call. */
function assumedCaller(anyOf: readonly string[] | undefined, rules: CallerRules): UseCaller {
  if (anyOf === undefined) return "key";
  const refusal = refusalOf(anyOf, { kind: "project", scopes: [] }, rules);
  return refusal?.reason === "session-only" ? "session" : "key";
}
