import { quote } from "../../../codegen/src/findings/quote.js";
import { findingKind } from "../kind.js";

export const repeatedScope = findingKind(
  {
    code: "repeated-scope",
    level: "warning",
    summary: "A scope is listed twice.",
  },
  {
    of: (scope: string) => ({
      what: `The scope ${quote(scope)} is listed twice.`,
      why: "A second entry changes nothing, so one of the two is likely meant to be another.",
      fix: "Remove or correct one of the two.",
    }),
  },
);
