import { anyOfText } from "../../../codegen/src/catalog/any-of-text.js";
import type { Use } from "../../use.js";
import { findingKind } from "../kind.js";
import { anyOne, few, fewNeed } from "../words.js";

export const undeclaredScope = findingKind(
  {
    code: "undeclared-scope",
    level: "error",
    summary: "The list of a scoped client lacks what its calls need.",
  },
  {
    /** At a call whose list is not known. */
    byCall: ({ method, declared = [] }: Use, anyOf: readonly string[]) => ({
      what: `${method} needs ${anyOne(anyOf)}, and its scoped client declares ${few(declared.map(anyOfText))}.`,
      why: "The call does not compile, and is refused at run time.",
      fix: "List the scope where the client is made, and grant it.",
    }),
    /** At the list. */
    byList: (scope: string, methods: readonly string[]) => ({
      what: `The list of a scoped client lacks ${scope}, and ${fewNeed(methods)} it.`,
      why: "The calls do not compile, and are refused at run time.",
      fix: `Add ${scope} to the list, and grant it.`,
    }),
  },
);
