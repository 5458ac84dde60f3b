/**
 * What a page shows of a project's audit. All texts are for people, and hold nothing that a terminal or a
 * browser would obey; no key is in them.
 *
 * @module
 */

export interface PageProject {
  readonly name: string;
  /** The UTC day, and the tool with its version. */
  readonly made: { readonly day: string; readonly by: string };
  /** What the audit comes to, in one line. */
  readonly summary: string;
  readonly notes: readonly string[];
  readonly units: readonly PageUnit[];
  /** How many findings were accepted, in words; `undefined` if none was. */
  readonly accepted: string | undefined;
  /** All files that are named, from the working folder; other parts name them by their position. */
  readonly files: readonly string[];
}

/** A position in the list of files, then line and column. */
export type PagePlace = readonly [file: number, line?: number, column?: number];

export interface PageUnit {
  readonly name: string;
  readonly kind: string;
  /** SDKs and server, with the reason; `undefined` if it could not be read. */
  readonly judgedBy: string | undefined;
  /** The server that it was judged by. */
  readonly server: string;
  readonly verdict: string;
  readonly keys: readonly PageKey[];
  readonly calls: readonly PageCall[];
  /** What may hide calls, and what of it was accepted behind that. */
  readonly unresolved: readonly PageFinding[];
  readonly findings: readonly PageFinding[];
}

/** A line of the matrix: a key of a unit, or those who call without one. */
export interface PageKey {
  /** What it is called behind its unit; empty if there is nothing to tell apart. */
  readonly name: string;
  /** Its least scopes, as every report says them: `needs rows.write, users.read`; empty if it could not be read. */
  readonly needs: string;
  /** Whether all of its calls are known; empty where nothing is to be granted. */
  readonly verdict: string;
  readonly cells: readonly PageCell[];
}

/**
 * How a scope stands to a key. `needed`: it is one of the least, and nothing says what the key is granted, or another
 * scope that it is granted opens the calls. `unclear`: it is granted, no call that was found needs it, and calls may be
 * hidden.
 */
export const cellStates = [
  "granted",
  "needed",
  "missing",
  "excess",
  "replaceable",
  "without-effect",
  "unclear",
] as const;
export type CellState = (typeof cellStates)[number];

export interface PageCell {
  readonly scope: string;
  readonly state: CellState;
  /** Positions in the unit's calls that the scope opens for the key. */
  readonly calls: readonly number[];
  /** Positions in the unit's findings of those that say so. */
  readonly findings: readonly number[];
  /** By what all was accepted that says so: reasons of comments, or the baseline; `undefined` if it was not. */
  readonly accepted?: string;
}

export interface PageCall {
  readonly method: string;
  readonly place: PagePlace;
  /** The line of code that it stands in, without the texts in it; empty if it can't be shown. */
  readonly line: string;
  /** The scopes of which any one opens it; empty if that is not known. */
  readonly anyOf: readonly string[];
  /** Whom it is made for: `with the key of APPWRITE_API_KEY`. */
  readonly caller: string;
  /** The way back to its client. */
  readonly trail: readonly (readonly [text: string, place: PagePlace])[];
}

export interface PageFinding {
  readonly code: string;
  readonly level: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly places: readonly PagePlace[];
  /** The line of each place, without the texts in it; empty where there is none to show. */
  readonly lines: readonly string[];
  /** By what it was accepted: a comment's reason, or the baseline; `undefined` if it was not. */
  readonly accepted?: string;
}
