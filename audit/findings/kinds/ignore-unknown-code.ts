import { quote } from "../../../codegen/src/findings/quote.js";
import { findingKind } from "../kind.js";

export const ignoreUnknownCode = findingKind(
  {
    code: "ignore-unknown-code",
    level: "error",
    summary: "An ignore comment names what no finding is called.",
  },
  {
    /** @param near - the code that was likely meant */
    of: (named: string, near: string | undefined) => ({
      what: `The ignore comment names ${quote(named)}, which no finding of an audit is called.`,
      why: "It ignores nothing.",
      fix: near === undefined ? "Name the code of the finding." : `Did you mean ${near}?`,
    }),
  },
);
