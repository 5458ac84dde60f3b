import { anyOfText } from "./any-of-text.js";
import { byCodePoint, canonicalJson } from "./canonical.js";

/** How the entries of two tables differ, each list in the order of code points. */
export interface Changes<Value> {
  readonly added: readonly { readonly name: string; readonly after: Value }[];
  readonly removed: readonly { readonly name: string; readonly before: Value }[];
  readonly changed: readonly {
    readonly name: string;
    readonly before: Value;
    readonly after: Value;
  }[];
}

/** Compares two tables entry by entry; the order within an entry says nothing. */
export function changesBetween<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Changes<Value> {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byCodePoint);
  const changes: { [Kind in keyof Changes<Value>]: Changes<Value>[Kind][number][] } = {
    added: [],
    removed: [],
    changed: [],
  };
  for (const name of names) {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === undefined && now !== undefined) changes.added.push({ name, after: now });
    else if (old !== undefined && now === undefined) changes.removed.push({ name, before: old });
    else if (old !== undefined && now !== undefined && differ(old, now)) {
      changes.changed.push({ name, before: old, after: now });
    }
  }
  return changes;
}

const differ = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);

/** Changes for people, one a line: `-` removed, `+` added, `~` changed; none without a change. */
export function changeLines<Value>(
  title: string,
  { added, removed, changed }: Changes<Value>,
  textOf: (value: Value, before?: Value) => string,
): string[] {
  const lines = [
    ...removed.map(({ name, before }) => `  - ${name}${textOf(before)}`),
    ...added.map(({ name, after }) => `  + ${name}${textOf(after)}`),
    ...changed.map(({ name, before, after }) => `  ~ ${name}${textOf(after, before)}`),
  ];
  return lines.length === 0 ? [] : [title, ...lines];
}

/** What opens a route or a method, behind its name in {@link changeLines}. */
export const anyOfChange = (anyOf: readonly string[], before?: readonly string[]): string =>
  before === undefined ? `: ${anyOfText(anyOf)}` : `: ${anyOfText(before)} → ${anyOfText(anyOf)}`;

/** `+1 -0 ~2` */
export function changeCounts({ added, removed, changed }: Changes<unknown>): string {
  return `+${added.length} -${removed.length} ~${changed.length}`;
}
