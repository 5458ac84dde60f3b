import type { Finding } from "../../../findings/finding.js";
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
  noted: ({ what, why, fix }: Finding): Judgement => ({
    code: "base-config-missing",
    level: "note",
    ...{ what, why, fix },
  }),
} as const;
