import type { Refusal } from "../../../src/verdict.js";
import { findingKind } from "../kind.js";
import { refusedToUserWords } from "../words.js";

const session = {
  by: "with a session",
  holds: "No signed-in user holds that, whoever it is.",
};

export const sessionCall = findingKind(
  {
    code: "session-call",
    level: "error",
    summary: "A session calls what no signed-in user can.",
    exception: "A warning if another caller may make the call.",
  },
  {
    /** @param isSure - whether nobody else makes the call */
    of: (method: string, refusal: Refusal, isSure: boolean) =>
      refusedToUserWords(method, session, refusal, isSure),
  },
);
