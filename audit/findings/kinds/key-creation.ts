import { findingKind } from "../kind.js";
import { keyCreationCure } from "../words.js";

export const keyCreation = findingKind(
  {
    code: "key-creation",
    level: "warning",
    summary: "A key makes keys, which newer servers refuse.",
  },
  {
    /** @param instead - the method that makes one which does not last */
    of: (method: string, instead: string | undefined) => ({
      what: `${method} makes a key, and is called with one.`,
      why: "Newer servers refuse that to keys: they answer 403, key_creation_denied.",
      fix: keyCreationCure(instead),
    }),
  },
);
