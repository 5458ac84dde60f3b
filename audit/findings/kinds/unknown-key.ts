import { findingKind, hiding } from "../kind.js";
import { few } from "../words.js";

export const unknownKey = findingKind(
  {
    code: "unknown-key",
    ...hiding,
    summary: "Nobody can tell which key makes a call, and it decides a scope.",
  },
  {
    of: (methods: readonly string[]) => ({
      what: `Where the key comes from that calls ${few(methods)} can't be told.`,
      why: "So it counts towards every key of the unit, and the least scopes of each are not proved.",
      fix: "Read the key from a variable of the environment or from the request, or accept it with a reason.",
    }),
  },
);
