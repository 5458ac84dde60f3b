/**
 * What `JSON.parse` does not tell of a text: where its keys stand, and which stand twice.
 *
 * A parser that keeps the place of everything needs fifty times the size of the text. Server
 * documents are large and only places close to the root are asked for, so this keeps just those.
 *
 * @module
 */

/** A key or element close to the root, and what is below it. */
export interface Landmark {
  readonly offset: number;
  readonly members: Map<string, Landmark>;
}

export interface JsonScan {
  readonly root: Landmark;
  /** Keys that stand twice in the same object. */
  readonly repeated: readonly { readonly key: string; readonly offset: number }[];
  /** Where the text is nested too deeply to be read any further. */
  readonly tooDeep: number | undefined;
}

/** Deeper than any document, and shallow enough for every walk over its value. */
const deepest = 100;

/** `paths`, a path, a verb. */
const marked = 3;

/** An object or a list that is not closed yet. */
interface Open {
  /** The keys so far; a list has none. */
  readonly keys: Set<string> | undefined;
  readonly landmark: Landmark | undefined;
}

/** Scans a text that is known to be valid JSON, in one pass. */
export function scanJson(text: string): JsonScan {
  const root: Landmark = { offset: text.search(/\S/), members: new Map() };
  const repeated: { key: string; offset: number }[] = [];
  const open: Open[] = [];
  let below: Landmark | undefined = root;
  let keyNext = false;

  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text[offset];
    if (letter === "{" || letter === "[") {
      if (open.length === deepest) return { root, repeated, tooDeep: offset };
      open.push({ keys: letter === "{" ? new Set() : undefined, landmark: below });
      keyNext = letter === "{";
      below = undefined;
    } else if (letter === "}" || letter === "]") {
      open.pop();
      keyNext = false;
      below = undefined;
    } else if (letter === ",") {
      keyNext = open.at(-1)?.keys !== undefined;
      below = undefined;
    } else if (letter === '"') {
      const end = endOfString(text, offset);
      const inside = open.at(-1);
      if (keyNext && inside?.keys !== undefined) {
        const key = JSON.parse(text.slice(offset, end + 1)) as string;
        if (inside.keys.has(key)) repeated.push({ key, offset });
        inside.keys.add(key);
        below = open.length > marked ? undefined : { offset, members: new Map() };
        if (below !== undefined) inside.landmark?.members.set(key, below);
        keyNext = false;
      } else {
        below = undefined;
      }
      offset = end;
    }
  }
  return { root, repeated, tooDeep: undefined };
}

/** The offset of the quotation mark that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = start; ; ) {
    end = text.indexOf('"', end + 1);
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}
