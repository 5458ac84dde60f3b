/**
 * Lays text out the way the formatter does, so that what is generated is formatted already: what
 * fits the line stays on it, and what does not is broken at its outermost points first.
 *
 * @module
 */

/** A text with points at which it may be broken. */
export type Layout =
  | string
  | readonly Layout[]
  | { readonly kind: "group"; readonly content: Layout }
  | { readonly kind: "indent"; readonly content: Layout }
  | { readonly kind: "fluid"; readonly content: Layout }
  | { readonly kind: "break"; readonly flat: string }
  | { readonly kind: "ifBroken"; readonly text: string }
  | { readonly kind: "mustBreak" };

/** Flat if it fits the rest of the line, else broken at each of its own break points. */
export const group = (...content: Layout[]): Layout => ({ kind: "group", content });
/** Two columns further in, where broken. */
export const indent = (...content: Layout[]): Layout => ({ kind: "indent", content });
/** On the same line if it fits up to where it can be broken first, else on a line of its own. */
export const fluid = (content: Layout): Layout => ({ kind: "fluid", content });
/** A space, or the end of a line. */
export const line: Layout = { kind: "break", flat: " " };
/** Nothing, or the end of a line. */
export const softline: Layout = { kind: "break", flat: "" };
/** A text that stands only where its group is broken. */
export const ifBroken = (text: string): Layout => ({ kind: "ifBroken", text });
/** Nothing, but its group is broken even if it would fit. */
export const mustBreak: Layout = { kind: "mustBreak" };
/** The parts with a separator between them. */
export const join = (separator: Layout, parts: readonly Layout[]): Layout =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));

/** Columns of a line, as `biome.json` has it. */
const lineWidth = 100;

/**
 * @param layout - one statement or member
 * @param depth - how many levels it is indented, two columns each
 */
export function print(layout: Layout, depth: number): string {
  let text = " ".repeat(depth * 2);
  const write = (part: Layout, level: number, broken: boolean, after: number): void => {
    if (typeof part === "string") text += part;
    else if (isSequence(part)) {
      part.forEach((item, index) => {
        const rest = index === part.length - 1 ? after : firstWidth(part, index + 1, broken, after);
        write(item, level, broken, rest);
      });
    } else if (part.kind === "indent") write(part.content, level + 1, broken, after);
    else if (part.kind === "ifBroken") text += broken ? part.text : "";
    else if (part.kind === "mustBreak") return;
    else if (part.kind === "break") text += broken ? `\n${" ".repeat(level * 2)}` : part.flat;
    else if (part.kind === "fluid") {
      const [width, ends] = beginning(part.content);
      const fits = column() + 1 + width + (ends ? 0 : after) <= lineWidth;
      text += fits ? " " : `\n${" ".repeat((level + 1) * 2)}`;
      write(part.content, fits ? level : level + 1, broken, after);
    } else {
      const fits = column() + flatWidth(part.content) + after <= lineWidth;
      write(part.content, level, !fits, after);
    }
  };
  const column = () => text.length - (text.lastIndexOf("\n") + 1);
  write(layout, depth, false, 0);
  return text;
}

const isSequence = (part: Layout): part is readonly Layout[] => Array.isArray(part);

function flatWidth(part: Layout): number {
  if (typeof part === "string") return part.length;
  if (isSequence(part)) return part.reduce((sum: number, item) => sum + flatWidth(item), 0);
  if (part.kind === "break") return part.flat.length;
  if (part.kind === "ifBroken") return 0;
  if (part.kind === "mustBreak") return Number.POSITIVE_INFINITY;
  return flatWidth(part.content) + (part.kind === "fluid" ? 1 : 0);
}

/** The width up to the first point at which a text can be broken, if there is one. */
function beginning(part: Layout): [width: number, ends: boolean] {
  if (typeof part === "string") return [part.length, false];
  if (!isSequence(part)) {
    if (part.kind === "break") return [0, true];
    const isEmpty = part.kind === "ifBroken" || part.kind === "mustBreak";
    return isEmpty ? [0, false] : beginning(part.content);
  }
  let width = 0;
  for (const item of part) {
    const [own, ends] = beginning(item);
    width += own;
    if (ends) return [width, true];
  }
  return [width, false];
}

/** The width from a part up to where the line may end next. `after` counts if it does not end before. */
function firstWidth(parts: readonly Layout[], from: number, broken: boolean, after: number) {
  let width = 0;
  for (let index = from; index < parts.length; index += 1) {
    const [own, ends] = widthToBreak(parts[index] ?? "", broken);
    width += own;
    if (ends) return width;
  }
  return width + after;
}

function widthToBreak(part: Layout, broken: boolean): [width: number, ends: boolean] {
  if (typeof part === "string") return [part.length, false];
  if (isSequence(part)) {
    let width = 0;
    for (const item of part) {
      const [own, ends] = widthToBreak(item, broken);
      width += own;
      if (ends) return [width, true];
    }
    return [width, false];
  }
  if (part.kind === "break") return broken ? [0, true] : [part.flat.length, false];
  if (part.kind === "ifBroken") return [broken ? part.text.length : 0, false];
  if (part.kind === "mustBreak") return [0, false];
  // A group that follows may be broken on its own, but prefers not to be.
  return part.kind === "group"
    ? [flatWidth(part.content), false]
    : widthToBreak(part.content, broken);
}
