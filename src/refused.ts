/**
 * A function that takes no argument that there is, and has to be called on what there is not.
 *
 * It stands in every refusal, for two things. Every method fits it, so that a client with more scopes can
 * stand in for one with fewer. And it is what is left after `typeof method === "function"`: without it, the
 * compiler would take a plain `Function` for what is left, which can be called with anything.
 */
export type Refused = (this: CallerWithItsScope, refused: never, ...more: never) => unknown;

/** What no value is. The compiler names it where a refused method was narrowed to a function, and called. */
export interface CallerWithItsScope {
  readonly [caller]: never;
}

declare const caller: unique symbol;
