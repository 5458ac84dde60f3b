import { findingKind } from "../kind.js";
import { few } from "../words.js";

export const deprecatedScope = findingKind(
  {
    code: "deprecated-scope",
    level: "warning",
    summary: "A granted scope is one that Appwrite means to remove.",
    exception: "A note if no successor opens the calls.",
    needsAllCalls: true,
  },
  {
    /** In a list of a configuration. */
    granted: (scope: string, instead: readonly string[]) => ({
      what: `The scope ${scope} is deprecated, and ${instead.join(", ")} opens every call of the unit that it is granted for.`,
      why: "Appwrite means to remove it.",
      fix: `Grant ${instead.join(", ")} instead of ${scope}.`,
    }),
    /** In the list of a scoped client. */
    declared: (scope: string, instead: readonly string[]) => ({
      what: `The scope ${scope} is deprecated, and ${instead.join(", ")} opens every call that it is declared for.`,
      why: "Appwrite means to remove it.",
      fix: `List and grant ${instead.join(", ")} instead of ${scope}.`,
    }),
    /** @param methods - what its successor does not open */
    irreplaceable: (scope: string, successor: string | undefined, methods: readonly string[]) => ({
      level: "note",
      what:
        successor === undefined
          ? `The scope ${scope} is deprecated and has no successor.`
          : `The scope ${scope} is deprecated, and its successor ${successor} does not open ${few(methods)}.`,
      why: "Appwrite means to remove it, and until then the calls need it.",
      fix: "Keep it, and move to other methods when you can.",
    }),
  },
);
