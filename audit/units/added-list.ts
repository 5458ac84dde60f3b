import { createScanner, type Edit, type Node } from "jsonc-parser";
import { byCodePoint } from "../../codegen/src/catalog/canonical.js";

/**
 * The edits that give a function's entry a list of scopes, behind all that it has: laid out as its other
 * properties and other lists of the file are.
 *
 * @param entry - the entry in the tree of `text`
 */
export function addedList(text: string, entry: Node, scopes: readonly string[]): Edit[] {
  const wanted = [...scopes].sort(byCodePoint);
  const last = entry.children?.at(-1);
  const gap = readGap(text, entry, last);
  const lead = leadOf(text, entry);
  const space = spaceAfterColon(text, entry);
  const before = gap.endsLine && !lead.includes("\n") ? "\n" : lead;
  const property = `${before}"scopes":${space}${listText(wanted, lead, text, entry)}`;
  const { comma, end, lineEnd } = gap;
  // Behind the comment on the last property's own line.
  if (comma !== undefined) {
    return [{ offset: Math.max(lineEnd, comma + 1), length: 0, content: `${property},` }];
  }
  const between = text.slice(end, lineEnd);
  const content = `${last === undefined ? "" : ","}${between}${property}`;
  return [{ offset: end, length: between.length, content }];
}

/** What stands behind the last property: where its comma is, and where its line ends but for space. */
function readGap(text: string, entry: Node, last: Node | undefined) {
  const end = last === undefined ? entry.offset + 1 : last.offset + last.length;
  const scanner = createScanner(text.slice(0, entry.offset + entry.length - 1));
  scanner.setPosition(end);
  let comma: number | undefined;
  let [lineEnd, isLine, endsLine] = [end, true, false];
  while (scanner.getPosition() < entry.offset + entry.length - 1) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const token = text.slice(start, start + scanner.getTokenLength());
    if (token === ",") comma = start;
    const isComment = token.startsWith("/");
    if (isLine && isComment) lineEnd = start + token.length;
    if (isLine && isComment) endsLine = token.startsWith("//");
    isLine &&= isComment || !/[\r\n]/.test(token);
  }
  return { comma, end, lineEnd, endsLine };
}

/** What stands before a property: the end of a line and its indentation, or the space on the same one. */
function leadOf(text: string, { offset, children = [] }: Node): string {
  const [first, second] = children;
  if (first === undefined) return "";
  const before = /(?:\r?\n[ \t]*|[ \t]*)$/;
  const ofFirst = before.exec(text.slice(offset + 1, first.offset))?.[0] ?? "";
  if (ofFirst.includes("\n") || second === undefined) return ofFirst;
  const between = text.slice(first.offset + first.length, second.offset);
  return before.exec(between)?.[0] ?? "";
}

function spaceAfterColon(text: string, { children = [] }: Node): string {
  const [key, value] = children[0]?.children ?? [];
  if (key === undefined || value === undefined) return " ";
  return /:([ \t]*)$/.exec(text.slice(key.offset + key.length, value.offset))?.[1] ?? " ";
}

function listText(scopes: readonly string[], lead: string, text: string, entry: Node): string {
  const texts = scopes.map((scope) => JSON.stringify(scope));
  const like = listLike(entry);
  const isWide = like === undefined ? lead.includes("\n") : textOf(text, like).includes("\n");
  if (!isWide || !lead.includes("\n")) {
    const space = spaceAfterColon(text, entry) === "" ? "" : " ";
    return `[${texts.join(`,${space}`)}]`;
  }
  const [, unit = "  "] = /^\s*\{\r?\n([ \t]+)/.exec(text) ?? [];
  return `[${texts.map((one) => `${lead}${unit}${one}`).join(",")}${lead}]`;
}

/** A list that has entries: of the entry's own, or else of another. */
function listLike(entry: Node): Node | undefined {
  for (const node of [entry, ...(entry.parent?.children ?? [])]) {
    const lists = (node.children ?? []).map(({ children: [, value] = [] }) => value);
    const found = lists.find((value) => value?.type === "array" && value.children?.length);
    if (found !== undefined) return found;
  }
  return undefined;
}

const textOf = (text: string, { offset, length }: Node): string =>
  text.slice(offset, offset + length);
