import { inspect } from "node:util";

/** Everything of an error that may end up in a log. */
export const logged = (error: unknown): string =>
  [
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify(error),
    (error as Error).message,
    (error as Error).stack,
  ].join("\n");
