import { isOneOff } from "./one-off.js";

/**
 * The names that a search means: each word of it is in the name. Those that begin with it come first, then the
 * shortest.
 */
export function matching(text: string, names: readonly string[]): string[] {
  const wanted = plain(text);
  const parts = wordsOf(wanted);
  if (parts.length === 0) return [];
  return names
    .map((name) => ({ name, read: readingOf(name).read }))
    .filter(({ read }) => parts.every((part) => read.includes(part)))
    .map(({ name, read }) => ({ name, rank: rankOf(read, wanted) }))
    .sort(byRank)
    .map(({ name }) => name);
}

/**
 * The names in which each word of a search is, or would be with another letter: those first in which most words are
 * as they were typed, then the shortest.
 */
export function nearlyMatching(text: string, names: readonly string[]): string[] {
  const parts = wordsOf(plain(text));
  if (parts.length === 0) return [];
  return names
    .flatMap((name) => {
      const { read, starts } = readingOf(name);
      const off = parts.filter((part) => !read.includes(part));
      const isNear = (part: string) => starts.some((start) => isOneOff(part, read, start));
      return off.every(isNear) ? [{ name, rank: off.length }] : [];
    })
    .sort(byRank)
    .map(({ name }) => name);
}

/** What a search means: if nothing is called so, what nearly is. */
export function meant(text: string, names: readonly string[]): string[] {
  const found = matching(text, names);
  return found.length > 0 ? found : nearlyMatching(text, names);
}

interface Ranked {
  readonly name: string;
  readonly rank: number;
}

const byRank = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1);

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : 3;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((part) => part !== "");

const isLeftOut = (sign: string): boolean => sign === "_" || sign === "-";

/** Other SDKs write `tables_db` for `tablesDB`. */
const plain = (text: string): string => text.toLowerCase().replace(/[_-]/g, "").trim();

/** How a name is read by a search. */
interface Reading {
  readonly read: string;
  /** Where its words begin. */
  readonly starts: readonly number[];
}

/** Names stay the same while somebody types: each is read once. */
const readings = new Map<string, Reading>();

function readingOf(name: string): Reading {
  const known = readings.get(name) ?? { read: plain(name), starts: startsOf(name) };
  readings.set(name, known);
  return known;
}

/** Where the words of a name begin in what is left of it as plain text: at `users`, `.`, `list` and `Logs`. */
function startsOf(name: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (let index = 0; index < name.length; index += 1) {
    const [before = "", sign = ""] = [name[index - 1], name[index]];
    if (isLeftOut(sign)) continue;
    const isWord = /[a-z0-9]/i.test(sign);
    const isStart = !/[a-z0-9]/i.test(before) || (/[A-Z]/.test(sign) && /[a-z]/.test(before));
    if (isStart || !isWord) starts.push(at);
    at += 1;
  }
  return starts;
}
