import { findingKind } from "../kind.js";

export const keylessOnly = findingKind(
  {
    code: "keyless-only",
    level: "error",
    summary: "A key calls what refuses every key.",
  },
  {
    of: (method: string) => ({
      what: `${method} refuses every key, and is called with one.`,
      why: "The server answers that the scope public is missing, which no key can be granted.",
      fix: "Use a client on which no key is set.",
    }),
  },
);
