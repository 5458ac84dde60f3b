import { findingKind } from "../kind.js";
import { anyOne } from "../words.js";

export const otherCredentials = findingKind(
  {
    code: "other-credentials",
    level: "error",
    summary: "A key calls what no key opens.",
  },
  {
    of: (method: string, anyOf: readonly string[]) => ({
      what: `${method} needs ${anyOne(anyOf)}, and is called with a key.`,
      why: "No key can be granted that: it comes with other credentials, such as an OAuth2 token.",
      fix: "Use a client with such credentials.",
    }),
  },
);
