import { unitTitle } from "../../units/unit-title.js";
import { findingKind } from "../kind.js";

export const unusedDeclaration = findingKind(
  {
    code: "unused-declaration",
    level: "warning",
    summary: "The list of a scoped client has a scope that none of its calls needs.",
    needsAllCalls: true,
  },
  {
    /** @param isAsked - whether another client's call needs the scope */
    of: (scope: string, unit: string, isAsked: boolean) => ({
      what: isAsked
        ? `A scoped client declares ${scope}, and no call through it needs that.`
        : `A scoped client declares ${scope}, and nothing in ${unitTitle(unit)} calls for it.`,
      why: "A key that is granted what is declared can do more than it has to.",
      fix: `Take ${scope} from the list of the client, and from the key.`,
    }),
  },
);
