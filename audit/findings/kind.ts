import type { Finding } from "../../codegen/src/findings/finding.js";

/**
 * How much a finding weighs. Errors are calls that will fail, or that nobody can vouch for; warnings
 * are rights that are not needed; notes ask for nothing.
 */
export type Level = "error" | "note" | "warning";

/** A kind of finding of an audit: what holds for every finding of it. */
export interface FindingKind<Code extends string = string> {
  /** Stable, for scripts, ignore comments and baselines: `unknown-scope`. */
  readonly code: Code;
  readonly level: Level;
  /** What is found, in one sentence: for lists of all kinds. */
  readonly summary: string;
  /** When it weighs more or less than that, in one sentence. */
  readonly exception?: string;
  /** Whether a unit is incomplete that has one: calls may be hidden, or a guess decides a scope. */
  readonly hides?: boolean;
  /** Whether it would have a scope taken away that a call may need which was not found. */
  readonly needsAllCalls?: boolean;
}

/** What all kinds have in common for which a unit is incomplete. */
export const hiding = {
  level: "note",
  exception: "An error with --strict.",
  hides: true,
} as const;

/** What is said of one thing that was found. */
export interface Words extends Pick<Finding, "fix" | "what" | "why"> {
  /** What it says without the piece of code that it quotes, if it quotes one; without a full stop. */
  readonly general?: string;
  /** How much it weighs, if that is not what its kind does. */
  readonly level?: Level;
}

/** A finding without its place: what is said, and how much it weighs. */
export interface JudgementOf<Code extends string> extends Words {
  readonly code: Code;
  readonly level: Level;
}

type Forms = Readonly<Record<string, (...given: never[]) => Words>>;

/** A function for each form of what is said: from what it is about to the judgement. */
type Judging<Code extends string, Said extends Forms> = {
  readonly [Form in keyof Said]: (...given: Parameters<Said[Form]>) => JudgementOf<Code>;
};

/**
 * Makes a kind of finding.
 *
 * @param forms - what is said: `of`, where it is always the same; else a name for each form
 */
export function findingKind<const Code extends string, Said extends Forms>(
  kind: FindingKind<Code>,
  forms: Said,
): FindingKind<Code> & Judging<Code, Said> {
  const { code, level } = kind;
  const judging = Object.entries(forms).map(([form, say]) => [
    form,
    (...given: never[]) => ({ code, level, ...say(...given) }),
  ]);
  return { ...kind, ...Object.fromEntries(judging) };
}
