import type { Place } from "../codegen/src/findings/finding.js";
import type { KeyKind } from "../src/refusals.js";
import type { SourcePlace } from "./use.js";

/**
 * The lists of scopes that scoped clients are made with in code.
 *
 * @module
 */

/** A scope in a list, as it stands there: nobody has checked that there is such a scope. */
export interface DeclaredScope {
  readonly scope: string;
  /** The list's element, or else what is handed over. */
  readonly place: SourcePlace;
}

/** Why a list can't be written anew. */
export type ListLeft = "computed" | "held" | "spread" | "used-elsewhere";

/** How a list is written out, by offsets in a file's text, in UTF-16 units. */
export interface WrittenList {
  /** The whole text of the file as it was read, without a byte order mark; of a component, its code in place. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The elements, in the order of the list's scopes. */
  readonly elements: readonly { readonly start: number; readonly end: number }[];
}

/** A list of scopes that a client, or several, are made with. */
export interface CodeList {
  readonly kind: KeyKind;
  /** The list; or, if it is not written out, what is handed over in its place. */
  readonly place: SourcePlace;
  readonly scopes: readonly DeclaredScope[];
  /** Where the clients are made. */
  readonly clients: readonly SourcePlace[];
  /** How it is written, or why it can't be written anew. */
  readonly written: WrittenList | ListLeft;
}

/** By which list a call's client holds its scopes. */
export interface UseGrant {
  /** {@link CodeList.place} */
  readonly list: SourcePlace;
  /** One of its {@link CodeList.clients}. */
  readonly client: SourcePlace;
}

/** What is the same for two mentions of one place. */
export const placeId = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
