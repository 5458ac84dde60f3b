import type { Finding } from "../../../codegen/src/findings/finding.js";
import { serverTitle } from "../../../src/server-title.js";
import type { AuditCode, Level } from "../audit-finding.js";

/** A finding without its place: what is said, and how much it weighs. */
export type Judgement = Omit<Finding, "where"> & {
  readonly code: AuditCode;
  readonly level: Level;
  /** What it says without the piece of code that it quotes, if it quotes one; without a full stop. */
  readonly general?: string;
};

/**
 * What is said of a method or a scope that the server lacks.
 *
 * @param what - what is to be taken out
 * @param when - on which other servers it is: `since 1.9.5`, `until 1.6.2`, `only on cloud`
 */
export function elsewhereWords(what: string, when: string) {
  const named = "If the code talks to another server than this, name it with --server.";
  const [, word, server = when] = /^(since|until|only on) (.*)$/.exec(when) ?? [];
  if (word === "since") {
    return {
      there: `it came with ${server}`,
      cure: `Take ${what} out, or upgrade the server. ${named}`,
    };
  }
  if (word === "until") {
    return { there: `it was there until ${server}`, cure: `Take ${what} out. ${named}` };
  }
  const titles = server.replace(/\bcloud\b/, serverTitle);
  return { there: `it is only on ${titles}`, cure: `Take ${what} out. ${named}` };
}

const some = 4;

/** As many names as a sentence has room for. */
export const few = (names: readonly string[]): string =>
  names.length > some
    ? `${names.slice(0, some).join(", ")} and ${names.length - some} more`
    : names.join(", ");

export const anyOne = (scopes: readonly string[]): string =>
  scopes.length === 1 ? `the scope ${scopes[0]}` : `any one of the scopes ${scopes.join(", ")}`;

/** Who holds a scope that no project's key does, and what is done with it in a list. */
export const ofOthersWords = (scope: string): Pick<Judgement, "fix" | "why"> =>
  scope === "account"
    ? {
        why: "It stands for the user who is signed in: a session holds it, and no list does.",
        fix: "Take account from the list, and make such calls with the user's session.",
      }
    : {
        why: "It stands for callers without a key: every key is refused, whatever it is granted.",
        fix: `Take ${scope} from the list, and make such calls with a client on which no key is set.`,
      };
