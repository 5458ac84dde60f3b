import type { Place } from "../../codegen/src/findings/finding.js";
import type { JudgementOf } from "./kind.js";
import type { AuditCode } from "./kinds.js";

/** A finding of an audit without its place: what is said, and how much it weighs. */
export type Judgement = JudgementOf<AuditCode>;

/** A judgement with its place: what is found before it is known of which unit it is told. */
export interface PlacedJudgement extends Judgement {
  readonly where: Place;
}

/** What an audit has to say of a unit. */
export interface AuditFinding extends PlacedJudgement {
  /** The unit's name. */
  readonly unit: string;
  /** What it is about: a scope, a method, a piece of code. Stays the same when lines move. */
  readonly subject: string;
  /** The places in the code that it is about, if it stands elsewhere. */
  readonly related: readonly Place[];
}

/** Whether a finding is one to act on. */
export const isActionable = ({ level }: AuditFinding): boolean => level !== "note";
