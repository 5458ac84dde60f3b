import { findingKind } from "../kind.js";

export const sessionOnly = findingKind(
  {
    code: "session-only",
    level: "error",
    summary: "A key calls what works on the signed-in user.",
  },
  {
    /** @param instead - the method that does it for any user */
    of: (method: string, anyOf: readonly string[], instead: string | undefined) => ({
      what: `${method} works on the signed-in user, and is called with a key.`,
      why: `No scope opens it to a key: the server answers that the scope ${anyOf.join(" or ")} is missing.`,
      fix:
        instead === undefined
          ? "Use a client with the user's session (setSession or setJWT)."
          : `Use ${instead}, which does it for any user, or a client with the user's session.`,
    }),
  },
);
