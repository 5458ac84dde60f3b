import type { KeyKind } from "../../../src/refusals.js";
import type { ServerFacts } from "./server-facts.js";

/** All kinds of key, the one that a project's code is likeliest to have first. */
export const keyKinds = ["project", "organization", "account"] as const satisfies KeyKind[];

/**
 * Whether scopes are the console's own on a server: it grants them to no key, and other servers to keys above a project's.
 * Up to 1.8, the console's members are signed-in users, and hold them as such.
 */
export function isOfConsole(scopes: readonly string[], facts: ServerFacts): boolean {
  const isAbove = (kinds: readonly KeyKind[] = []) =>
    kinds.includes("organization") && !kinds.includes("project");
  return scopes.every(
    (scope) =>
      keyKinds.every((kind) => !facts.rules[kind].grantable.includes(scope)) &&
      facts.scopeSpans(scope).some(({ value }) => isAbove(value)),
  );
}
