import { ts } from "../../codegen/src/compiler.js";

/** A file, with the texts in it that are not to be seen. */
export interface Source {
  readonly file: ts.SourceFile;
  readonly hidden: ReadonlySet<ts.Node>;
}

/** What is shown of a part of a line: each sign, and where it stands in the file. */
type Signs = [sign: string, at: number][];

/** So many signs of a line are shown. */
const most = 120;
/** So many of them before the place that a long line is cut around. */
const before = 40;
/** So much of a line is looked at first, on either side of the place. */
const near = 256;

/**
 * A line of a file without its comments and its hidden texts. A long one is cut around a column.
 *
 * @param line - counts from 1
 * @param column - counts from 1; where none is said, the line is shown from its start
 */
export function shownLine(source: Source, line: number, column = 1): string {
  const starts = source.file.getLineStarts();
  const start = starts[line - 1];
  if (start === undefined) return "";
  const end = starts[line] ?? source.file.text.length;
  const place = Math.min(start + column - 1, end);
  // A line of a bundle may be all of the program, with every place in it.
  for (let reach = near; ; reach *= 4) {
    const from = Math.max(start, place - reach);
    const to = Math.min(end, place + reach);
    const signs = signsIn(source, from, to);
    const left = signs.filter(([, at]) => at < place).length;
    const isEnough = (n: number, isAll: boolean) => isAll || n >= most;
    if (isEnough(left, from === start) && isEnough(signs.length - left, to === end)) {
      return cutAround(signs, left);
    }
  }
}

function cutAround(signs: Signs, place: number): string {
  const first = Math.max(0, Math.min(place - before, signs.length - most));
  const last = Math.min(signs.length, first + most);
  const text = signs
    .slice(first === 0 ? 0 : first + 1, last === signs.length ? last : last - 1)
    .map(([sign]) => sign)
    .join("");
  return `${first === 0 ? "" : "…"}${text}${last === signs.length ? "" : "…"}`;
}

/** The tokens between two offsets of one line; comments are none. */
function signsIn({ file, hidden }: Source, from: number, to: number): Signs {
  const signs: Signs = [];
  const add = (text: string, first: number) => {
    let at = first;
    for (const sign of text) {
      signs.push([sign, at]);
      at += sign.length;
    }
  };
  const visit = (node: ts.Node): void => {
    const start = node.getStart(file);
    if (node.end <= from || node.pos >= to || isComment(node)) return;
    const children = hidden.has(node) ? [] : node.getChildren(file);
    if (children.length > 0) {
      for (let at = firstBehind(children, from); at < children.length; at += 1) {
        const child = children[at];
        if (child === undefined || child.pos >= to) break;
        visit(child);
      }
      return;
    }
    if (start >= to || start === node.end) return;
    const space = file.text.slice(Math.max(from, node.pos), start);
    if (signs.length > 0 && (/^\s/.test(space) || /\s$/.test(space))) signs.push([" ", start - 1]);
    if (hidden.has(node)) for (const sign of '"…"') signs.push([sign, start]);
    else add(file.text.slice(Math.max(from, start), Math.min(to, node.end)), Math.max(from, start));
  };
  visit(file);
  return signs;
}

/** The first of some neighbours that does not end before an offset. */
function firstBehind(nodes: readonly ts.Node[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isComment = ({ kind }: ts.Node): boolean =>
  kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode;
