import { isOneOff } from "./one-off.js";

/**
 * The names that a search means: each word of it is in the name, or it is written as code has it (`listUsers`) and its
 * words are the name's. Those that say just that come first, then those that begin with it, then those in which it
 * begins a word, and of these the shortest.
 */
export function matching(text: string, names: readonly string[]): string[] {
  const wanted = plain(text);
  const parts = wordsOf(wanted);
  if (parts.length === 0) return [];
  const humps = humpsOf(text);
  return names
    .flatMap((name) => {
      const rank = rankOf(readingOf(name), wanted, parts, humps);
      return rank === undefined ? [] : [{ name, rank }];
    })
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

/** @returns how well a name goes with a search, the best first; `undefined` if it does not */
function rankOf(
  { read, starts, words }: Reading,
  wanted: string,
  parts: readonly string[],
  humps: readonly string[],
): number | undefined {
  if (read === wanted) return 0;
  const hasHumps = humps.length > 0 && humps.every((hump) => words.includes(hump));
  if (hasHumps && words.length === humps.length) return 1;
  if (read.startsWith(wanted)) return 2;
  const begins = (part: string) => starts.some((start) => read.startsWith(part, start));
  if (begins(wanted)) return 3;
  if (read.includes(wanted)) return 4;
  if (parts.every(begins)) return 5;
  if (parts.every((part) => read.includes(part))) return 6;
  return hasHumps ? 7 : undefined;
}

/** Between the words of a name of code: `list` and `Users`. */
const hump = /(?<=[a-z0-9])(?=[A-Z])/;

/** The words of a search that is one name of code; none if it is anything else. */
const humpsOf = (text: string): string[] =>
  /^[A-Za-z0-9]+$/.test(text.trim()) && hump.test(text) ? singulars(text.trim().split(hump)) : [];

/** Words as one of a thing is called: `users.get` gets a user. */
const singulars = (some: readonly string[]): string[] =>
  some.map((word) => word.toLowerCase().replace(/ies$/, "y").replace(/s$/, ""));

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((part) => part !== "");

const isLeftOut = (sign: string): boolean => sign === "_" || sign === "-";

/** Other SDKs write `tables_db` for `tablesDB`. */
const plain = (text: string): string => text.toLowerCase().replace(/[_-]/g, "").trim();

/** How a name is read by a search. */
interface Reading {
  readonly read: string;
  /** Where its words begin. */
  readonly starts: readonly number[];
  /** Its words, as one of a thing is called. */
  readonly words: readonly string[];
}

/** Names stay the same while somebody types: each is read once. */
const readings = new Map<string, Reading>();

function readingOf(name: string): Reading {
  const known = readings.get(name) ?? {
    ...{ read: plain(name), starts: startsOf(name) },
    words: singulars(name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).filter(Boolean)),
  };
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

/** The names whose text has each word of a search at the beginning of one of its own. */
export function describedBy(text: string, texts: ReadonlyMap<string, string>): string[] {
  const parts = wordsOf(plain(text)).filter(({ length }) => length >= shortest);
  if (parts.length === 0 || parts.length < wordsOf(plain(text)).length) return [];
  return [...texts]
    .filter(([, said]) => {
      const words = plain(said).split(/[^a-z0-9]+/);
      return parts.every((part) => words.some((word) => word.startsWith(part)));
    })
    .map(([name]) => name);
}

/** Shorter words are in most texts. */
const shortest = 3;
