import { findingKind } from "../kind.js";
import { fewNeed } from "../words.js";

export const missingScope = findingKind(
  {
    code: "missing-scope",
    level: "error",
    summary: "A call needs a scope that its key is not granted.",
  },
  {
    of: (scope: string, methods: readonly string[]) => ({
      what: `The scope ${scope} is not granted, and ${fewNeed(methods)} it.`,
      why: "The server refuses the calls with a 401.",
      fix: `Grant ${scope}, or take the calls out.`,
    }),
  },
);
