import type { Refusal } from "../../../src/verdict.js";
import { findingKind } from "../kind.js";
import { refusedToUserWords } from "../words.js";

const guest = {
  by: "by a client with neither a key nor a session",
  holds: "Such a caller does not hold that.",
};

export const guestCall = findingKind(
  {
    code: "guest-call",
    level: "error",
    summary: "A client with neither a key nor a session calls what it can't.",
    exception: "A warning if another caller may make the call.",
  },
  {
    /** @param isSure - whether nobody else makes the call */
    of: (method: string, refusal: Refusal, isSure: boolean) =>
      refusedToUserWords(method, guest, refusal, isSure),
  },
);
