import { quote } from "../../../codegen/src/findings/quote.js";
import { serverTitle } from "../../../src/server-title.js";
import { findingKind } from "../kind.js";
import { elsewhereWords } from "../words.js";

const why = "A scope that does not exist opens nothing, and the server refuses the list.";

export const unknownScope = findingKind(
  {
    code: "unknown-scope",
    level: "error",
    summary: "A granted scope does not exist, or not on the unit's server.",
  },
  {
    /** @param near - what was likely meant */
    nowhere: (scope: string, near: string | undefined) => ({
      what: `The catalog has no scope ${quote(scope)}.`,
      why,
      fix: near === undefined ? "Correct it, or take it out." : `Did you mean ${near}?`,
    }),
    /** @param when - on which other servers it is */
    elsewhere: (scope: string, server: string, when: string) => ({
      what: `${serverTitle(server)} does not grant the scope ${scope}: ${elsewhereWords("it", when).there}.`,
      why,
      fix: elsewhereWords("it", when).cure,
    }),
  },
);
