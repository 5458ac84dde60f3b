import { type DocumentNode, parse } from "@humanwhocodes/momoa";

/** Why a text is no JSON, and the offset where that shows first. */
export interface SyntaxFault {
  readonly offset: number;
  readonly reason: string;
}

/** Deeper than any catalog, and shallow enough for every walk over the tree. */
const deepest = 100;

/** Parses JSON, strictly: what `JSON.parse` refuses is refused. */
export function parseJson(text: string): DocumentNode | SyntaxFault {
  if (text.trim() === "") return { offset: 0, reason: "it is empty" };
  const unreadable = firstUnreadable(text);
  const readable = text.slice(0, unreadable?.offset);
  const parsed = treeOrOffset(readable);
  if (typeof parsed !== "number") return unreadable ?? parsed;
  // A text that is sound as far as it goes fails only where something else is put behind it.
  const extended = treeOrOffset(`${readable} @`);
  if (typeof extended === "number" && extended >= readable.length) {
    return unreadable ?? { offset: text.trimEnd().length, reason: "it ends too early" };
  }
  return { offset: parsed, reason: `${pieceAt(text, parsed)} is not expected here` };
}

const options = { mode: "json", ranges: true } as const;

/** The tree, or where the text stops being JSON. */
function treeOrOffset(text: string): DocumentNode | number {
  try {
    return parse(text, options);
  } catch (error) {
    return (error as { offset?: number }).offset ?? text.length;
  }
}

/** What the parser lets through, or could not survive. */
function firstUnreadable(text: string): SyntaxFault | undefined {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text.charAt(offset);
    if (letter === '"') inString = !inString;
    else if (inString) {
      if (letter === "\\") offset += 1;
      else if (letter < " ") return { offset, reason: controlReason(letter) };
    } else if (letter === "{" || letter === "[") {
      depth += 1;
      if (depth > deepest) return { offset, reason: "it is nested too deeply" };
    } else if (letter === "}" || letter === "]") depth -= 1;
  }
  return undefined;
}

function controlReason(letter: string): string {
  return letter === "\n" || letter === "\r"
    ? "the text in quotes does not end on its line"
    : `the character ${JSON.stringify(letter)} stands in quotes unescaped`;
}

/** The word, quoted text or character at an offset, as far as a message has room for it. */
function pieceAt(text: string, offset: number): string {
  const [piece = ""] = /^(?:"[^"]*"|[\w.+-]+|.)/su.exec(text.slice(offset, offset + 30)) ?? [];
  return /^["\w]/.test(piece) ? piece : JSON.stringify(piece);
}
