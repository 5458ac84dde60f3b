import { refusalOf } from "../../../../src/verdict.js";
import { byCodePoint } from "../../catalog/canonical.js";
import type { ServerScope } from "../../catalog/server-facts.js";
import { refusedByKey } from "../judge/messages/calls.js";
import { replacementFor } from "../judge/replacement.js";
import { leastScopes } from "../least/least-scopes.js";
import type { JoinedMethod, ScopeFacts } from "../scope-facts.js";
import { phrases } from "./messages.js";

/** What opens a method, which of it is least, and who else may call it; SDKs may differ in that. */
export function explainMethod(name: string, facts: ScopeFacts): string[] {
  const methods = facts.methods(name);
  const keyOf = ({ facts: route }: JoinedMethod) => JSON.stringify(route) ?? "";
  const distinct = new Map(methods.map((method) => [keyOf(method), method.facts]));
  return [...distinct].flatMap(([key, route]) => {
    const sdks = methods.filter((method) => keyOf(method) === key).map(({ sdk }) => sdk);
    const of = sdks.sort(serverFirst);
    if (route === undefined) return [`${name}   ${of.join(", ")}   ${phrases.unknownRoute}`];
    return "anyOf" in route
      ? explainOne(name, of, route.anyOf, facts)
      : [`${name}   ${of.join(", ")}   ${phrases.notOnServer(facts.server, route.notOnServer)}`];
  });
}

/** Keys are for servers. */
const serverFirst = (a: string, b: string): number =>
  Number(b === "node-appwrite") - Number(a === "node-appwrite") || byCodePoint(a, b);

function explainOne(
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
