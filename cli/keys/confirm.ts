import type { KeyQuestion } from "./questions.js";

/**
 * Asks whether something is to be done.
 *
 * @returns whether it is
 * @throws FindingsError if nobody can be asked, and nobody has said so before
 */
export type Confirm = (question: KeyQuestion) => Promise<boolean>;

/** Asks for how many days a key is to be valid; `undefined` if the user had enough. */
export type AskDays = () => Promise<number | undefined>;
