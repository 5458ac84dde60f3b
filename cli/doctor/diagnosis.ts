import type { ServerError } from "./server-error.js";

/** What an error means, in words. */
export interface Diagnosis {
  readonly error: ServerError;
  /** The server of the catalog that it was judged by. */
  readonly server: string;
  /** What happened, one sentence. */
  readonly title: string;
  /** What is known of it, a sentence each. */
  readonly facts: readonly string[];
  /** That fact which lists every method of such a route: it helps only as long as nobody knows which was called. */
  readonly methods?: string | undefined;
  /** What to do, the likeliest first. */
  readonly ways: readonly string[];
  /** The scopes of which any one would do, if that is what is wrong. */
  readonly anyOf: readonly string[];
}
