import { findingKind } from "../kind.js";

export const replaceableScope = findingKind(
  {
    code: "replaceable-scope",
    level: "warning",
    summary: "Fewer scopes, or narrower ones, would open the same calls.",
    needsAllCalls: true,
  },
  {
    of: (scope: string, instead: readonly string[]) => ({
      what: `The scope ${scope} can be replaced by ${instead.join(", ")}.`,
      why: "That opens every call of the unit too: with fewer scopes, fewer methods, or scopes that later servers keep.",
      fix: `Grant ${instead.join(", ")} instead of ${scope}.`,
    }),
  },
);
