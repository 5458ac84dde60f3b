import type { KeyKind } from "../../../src/refusals.js";
import { findingKind } from "../kind.js";
import { anyOne, keyNames } from "../words.js";

export const otherKey = findingKind(
  {
    code: "other-key",
    level: "warning",
    summary: "A call needs the key of an organization or an account.",
  },
  {
    of: (method: string, key: KeyKind, anyOf: readonly string[]) => ({
      what: `${method} needs ${keyNames[key]} with ${anyOne(anyOf)}.`,
      why: "A project key can't be granted that, and a function's key is a project key.",
      fix: `Make sure that its client carries ${keyNames[key]}.`,
    }),
  },
);
