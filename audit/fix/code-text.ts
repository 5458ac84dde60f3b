import type { Edit } from "jsonc-parser";
import type { WrittenList } from "../code-list.js";
import { scopesText } from "../units/scopes-text.js";
import { wantedOrder } from "../units/wanted-order.js";
import type { CodeChange } from "./code-changes.js";

/** The edit of a list in code: its order, quotes, comments and layout stay, and what stays in it as it is written. */
export function listEdit({ list, scopes, instead }: CodeChange, written: WrittenList): Edit {
  const { text, start, end } = written;
  const listed = list.scopes.map(({ scope }) => scope);
  const { wanted, renamed } = wantedOrder(listed, scopes, instead);
  const elements = written.elements.map((element, index) => {
    const before = listed[index] ?? "";
    const scope = renamed(before);
    return { ...element, scope, isKept: scope === before };
  });
  const quote = quoteOf(written);
  const entryText = (scope: string) => {
    const kept = elements.find((element) => element.isKept && element.scope === scope);
    return kept === undefined ? quote + scope + quote : text.slice(kept.start, kept.end);
  };
  const children = elements.map((element) => ({
    ...{ offset: element.start, length: element.end - element.start },
    scope: element.scope,
  }));
  const node = { offset: start, length: end - start, children };
  const fresh = { before: "", tail: "" };
  return {
    ...{ offset: start, length: end - start },
    content: scopesText(node, text, { wanted, entryText, fresh }),
  };
}

/** The quotes of the list's texts; of one without any, those that the file begins with. */
function quoteOf({ text, elements }: WrittenList): string {
  const own = elements.map(({ start }) => text[start] ?? "").find(isQuote);
  return own ?? /(?:from|require\()\s*(["'])/.exec(text)?.[1] ?? '"';
}

const isQuote = (letter: string): boolean => letter === '"' || letter === "'";
