import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import type { Route, ServerScope } from "../../codegen/src/catalog/server-facts.js";
import { otherSpans } from "../../codegen/src/catalog/spans.js";
import { refusalOf } from "../../src/verdict.js";
import { refusedByKey } from "../judge/refusal-judgements.js";
import { replacementFor } from "../judge/replacement.js";
import { leastScopes } from "../least/least-scopes.js";
import type { JoinedMethod, ScopeFacts } from "../scope-facts.js";
import { phrases } from "./messages.js";

/** What opens a method, which of it is least, and who else may call it; SDKs may differ in that. */
export function explainMethod(name: string, facts: ScopeFacts): string[] {
  const methods = facts.methods(name);
  const othersOf = ({ route }: JoinedMethod) => (route ? onOthers(route, facts) : []);
  const keyOf = (method: JoinedMethod) => JSON.stringify([method.facts, othersOf(method)]);
  const distinct = new Map(methods.map((method) => [keyOf(method), method]));
  return [...distinct].flatMap(([key, method]) => {
    const sdks = methods.filter((other) => keyOf(other) === key).map(({ sdk }) => sdk);
    const of = sdks.sort(serverFirst);
    const { facts: route } = method;
    if (route === undefined) return [`${name}   ${of.join(", ")}   ${phrases.unknownRoute}`];
    const own =
      "anyOf" in route
        ? explainOpeners(name, of, route.anyOf, facts)
        : [`${name}   ${of.join(", ")}   ${phrases.notOnServer(facts.server, route.notOnServer)}`];
    return [...own, ...othersOf(method)];
  });
}

/** What servers ask for a route that ask for something else than this one. */
export const onOthers = (route: Route, facts: ScopeFacts): string[] =>
  otherSpans(facts.routeSpans(route), facts.server).map(
    ({ servers, value }) => `  ${phrases.onServers(servers, value)}`,
  );

/** Keys are for servers. */
const serverFirst = (a: string, b: string): number =>
  Number(b === "node-appwrite") - Number(a === "node-appwrite") || byCodePoint(a, b);

/**
 * What is to be said of the scopes of which any one opens something.
 *
 * @param name - of a method, or a route
 * @param sdks - who has it: SDKs, or methods
 */
export function explainOpeners(
  name: string,
  sdks: readonly string[],
  anyOf: readonly string[],
  facts: ScopeFacts,
): string[] {
  const { rules } = facts;
  const grantable = anyOf.filter((scope) => rules.project.grantable.includes(scope));
  const [least] = grantable.length > 0 ? leastScopes([grantable], facts).scopes : [];
  const width = Math.max(0, ...anyOf.map(({ length }) => length));
  const refusal = refusalOf(anyOf, { kind: "project", scopes: [] }, rules);
  const said =
    refusal === undefined || refusal.reason === "missing-scope"
      ? []
      : [refusedByKey(name, refusal, replacementFor(name, facts))];
  return [
    `${name}   ${sdks.join(", ")}   ${phrases.anyOne(anyOf)}`,
    ...anyOf.map((scope) => {
      const only =
        grantable.length === 1 ? phrases.onlyOne : phrases.isLeast(facts.isOutdated(scope));
      const facets = [
        phrases.opens(facts.opens(scope)),
        ...ageOf(facts.scope(scope)),
        ...(scope === least ? [only] : []),
      ];
      return `  ${scope.padEnd(width)}   ${facets.join("; ")}`;
    }),
    ...otherCallers(anyOf, facts).map((caller) => `  also open to ${caller}`),
    ...said.flatMap(({ why, fix }) => [`  ${why}`, `  fix  ${fix}`]),
  ];
}

/** A scope may be deprecated here, or on later servers alone. */
export function ageOf(scope: ServerScope | undefined): string[] {
  if (scope?.deprecated) return [phrases.deprecated(scope.successor)];
  return scope?.successor === undefined ? [] : [phrases.outdated(scope.successor)];
}

function otherCallers(anyOf: readonly string[], { rules }: ScopeFacts): string[] {
  const among = (scopes: readonly string[]) => anyOf.filter((scope) => scopes.includes(scope));
  const holding = (["session", "guest", "project"] as const)
    .filter((kind) => among(rules[kind].holds).length > 0)
    .map((kind) => phrases.alsoCalled[kind]());
  const granted = (["organization", "account"] as const)
    .filter((kind) => among(rules[kind].grantable).length > 0)
    .map((kind) => phrases.alsoCalled[kind](among(rules[kind].grantable)));
  return [...holding, ...granted];
}
