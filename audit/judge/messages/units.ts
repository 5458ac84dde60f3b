import type { Finding } from "../../../codegen/src/findings/finding.js";
import type { ReadNote } from "../../find/messages.js";
import type { Judgement } from "./words.js";

/** Every sentence about how a unit was read; the findings themselves have words of their own. */
export const unitJudgements = {
  unread: ({ what, fix }: Finding): Judgement => ({
    code: "unit-unread",
    level: "error",
    what,
    why: "So the unit was not read, and nobody can tell which scopes it needs.",
    fix,
  }),
  noted: ({ code, what, why, fix }: ReadNote): Judgement => ({
    code,
    level: "note",
    ...{ what, why, fix },
  }),
} as const;
