import type { Judgement } from "./audit-finding.js";
import { findingKinds } from "./kinds.js";

/** Whether a finding makes its unit incomplete. */
export const mayHide = ({ code }: Judgement): boolean =>
  findingKinds.some((kind) => kind.code === code && kind.hides);

/**
 * A judgement where not all calls of the unit were found: one that would have a scope taken away is only noted,
 * since one of the others may need it.
 */
export const withoutAllCalls = (judgement: Judgement): Judgement =>
  judgement.level === "warning" &&
  findingKinds.some((kind) => kind.code === judgement.code && kind.needsAllCalls)
    ? {
        ...judgement,
        level: "note",
        fix: "Look first at the places that may hide calls: one of those may need it.",
      }
    : judgement;
