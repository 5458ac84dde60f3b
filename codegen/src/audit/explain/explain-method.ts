import { refusalOf } from "../../../../src/verdict.js";
import { byCodePoint } from "../../catalog/canonical.js";
import { refusedByKey } from "../judge/messages/calls.js";
import { replacementFor } from "../judge/replacement.js";
import { leastScopes } from "../least/least-scopes.js";
import type { ScopeFacts } from "../scope-facts.js";
import { phrases } from "./messages.js";

/** What opens a method, which of it is least, and who else may call it; SDKs may differ in that. */
export function explainMethod(name: string, facts: ScopeFacts): string[] {
  const methods = facts.methods(name);
  const lists = new Map(methods.map(({ anyOf }) => [anyOf.join(" "), anyOf]));
  return [...lists].flatMap(([list, anyOf]) => {
    const sdks = methods.filter((method) => method.anyOf.join(" ") === list).map(({ sdk }) => sdk);
    return explainOne(name, sdks.sort(serverFirst), anyOf, facts);
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
        grantable.length === 1 ? phrases.onlyOne : phrases.isLeast(facts.isDeprecated(scope));
      const facets = [
        phrases.opens(facts.opens(scope)),
        ...(facts.isDeprecated(scope) ? [phrases.deprecated(facts.scope(scope)?.successor)] : []),
        ...(scope === least ? [only] : []),
      ];
      return `  ${scope.padEnd(width)}   ${facets.join("; ")}`;
    }),
    ...otherCallers(anyOf, facts).map((caller) => `  also open to ${caller}`),
    ...said.flatMap(({ why, fix }) => [`  ${why}`, `  fix  ${fix}`]),
  ];
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
