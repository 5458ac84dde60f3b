import { serverTitle } from "../../../src/server-title.js";
import { findingKind } from "../kind.js";

export const scopeWithoutEffect = findingKind(
  {
    code: "scope-without-effect",
    level: "warning",
    summary: "A granted scope opens no route of the unit's server, or every key holds it.",
  },
  {
    opensNothing: (scope: string, server: string) => ({
      what: `The scope ${scope} has no effect: it opens no route of ${serverTitle(server)}.`,
      why: "Whoever reads the list takes it for more than it is, and a later server may open something with it.",
      fix: `Take ${scope} from the list.`,
    }),
    held: (scope: string) => ({
      what: `The scope ${scope} has no effect: every project key holds it without a grant.`,
      why: "Whoever reads the list takes it for more than it is.",
      fix: `Take ${scope} from the list.`,
    }),
  },
);
