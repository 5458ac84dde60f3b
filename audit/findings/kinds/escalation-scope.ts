import { findingKind } from "../kind.js";
import { few, keyCreationCure } from "../words.js";

export const escalationScope = findingKind(
  {
    code: "escalation-scope",
    level: "warning",
    summary: "A key can make keys that hold more than itself.",
  },
  {
    /** @param making - the calls that make keys which newer servers refuse to make, and what does it instead */
    of: (
      scope: string,
      making: { readonly methods: readonly string[]; readonly instead: string | undefined },
    ) => ({
      what: `Whoever holds ${scope} can make keys with scopes that it does not hold itself.`,
      why: "The server does not compare the two, so the scope comes close to holding all of them.",
      fix:
        making.methods.length === 0
          ? `Take ${scope} from the list, and make keys from a place of their own.`
          : `Newer servers refuse ${few(making.methods)} to keys. ${keyCreationCure(making.instead)}`,
    }),
  },
);
