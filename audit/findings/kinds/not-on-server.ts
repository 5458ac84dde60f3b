import { serverTitle } from "../../../src/server-title.js";
import { findingKind } from "../kind.js";
import { elsewhereWords } from "../words.js";

export const notOnServer = findingKind(
  {
    code: "not-on-server",
    level: "error",
    summary: "A call is made that the unit's server does not have.",
  },
  {
    /** @param when - on which other servers it is */
    of: (method: string, server: string, when: string) => ({
      what: `${method} is not on ${serverTitle(server)}: ${elsewhereWords("the call", when).there}.`,
      why: "The server answers that there is no such route, whoever calls.",
      fix: elsewhereWords("the call", when).cure,
    }),
  },
);
