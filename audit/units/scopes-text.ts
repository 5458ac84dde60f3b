import { createScanner } from "jsonc-parser";

/** What stands between the brackets of a list and its entries, without the commas. */
interface Parts {
  readonly entries: readonly Entry[];
  /** Behind the last entry. */
  readonly tail: string;
}

interface Entry {
  readonly scope: string;
  /** In front of the entry. */
  readonly before: string;
}

/** How a list without entries is laid out when it gets some. */
export interface FreshLayout {
  readonly before: string;
  readonly tail: string;
}

/** A list in a text, by offsets: brackets, and within them entries that commas part. */
export interface ListNode {
  readonly offset: number;
  readonly length: number;
  readonly children: readonly {
    readonly offset: number;
    readonly length: number;
    /** The scope that it is to stand for from now on. */
    readonly scope: string;
  }[];
}

/** What a list is to hold, and how that is written. */
export interface WantedScopes {
  /** In the order in which they are to stand, each once. */
  readonly wanted: readonly string[];
  /** How an entry is written. */
  readonly entryText: (scope: string) => string;
  readonly fresh: FreshLayout;
}

/**
 * The text of a list with other scopes, in the layout that it has. If there are comments in it, entries come and go one by one, so that each comment stays where it was put.
 *
 * @param list - the list in `text`: JSON with comments, or code
 */
export function scopesText(
  list: ListNode,
  text: string,
  { wanted, entryText, fresh }: WantedScopes,
): string {
  const { parts, hasComments, trailingComma } = read(list, text);
  const lead = leadOf(parts, fresh);
  const write = ({ entries, tail }: Parts) => {
    const texts = entries.map(({ scope, before }) => before + entryText(scope));
    return `[${texts.join(",")}${trailingComma && texts.length > 0 ? "," : ""}${tail}]`;
  };
  if (hasComments) return write(insert(remove(parts, wanted), wanted, lead));
  if (wanted.length === 0) return "[]";
  const first = parts.entries[0]?.before ?? fresh.before;
  const tail = parts.entries.length === 0 ? fresh.tail : parts.tail;
  const entries = wanted.map((scope, index) => ({ scope, before: index === 0 ? first : lead }));
  return write({ entries, tail });
}

function read({ offset, length, children }: ListNode, text: string) {
  const starts = [offset + 1, ...children.map((child) => child.offset + child.length)];
  const ends = [...children.map((child) => child.offset), offset + length - 1];
  const gaps = starts.map((start, index) => readGap(text.slice(start, ends[index])));
  return {
    parts: {
      entries: children.map(({ scope }, index) => ({
        scope,
        before: gaps[index]?.text ?? "",
      })),
      tail: gaps.at(-1)?.text ?? "",
    },
    hasComments: gaps.some((gap) => gap.hasComments),
    trailingComma: gaps.at(-1)?.hasComma ?? false,
  };
}

/** What stands between two entries: a comma at most, and what means nothing. */
function readGap(text: string) {
  const scanner = createScanner(text);
  let [kept, hasComments, hasComma] = ["", false, false];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const token = text.slice(start, start + scanner.getTokenLength());
    if (token === ",") hasComma = true;
    else kept += token;
    hasComments ||= token.startsWith("/");
  }
  return { text: kept, hasComments, hasComma };
}

/** What an entry is parted with from the one before it. */
function leadOf({ entries: [first, second] }: Parts, fresh: FreshLayout): string {
  if (first === undefined) return fresh.before || " ";
  const space = /\r?\n[ \t]*$|[ \t]*$/.exec((second ?? first).before)?.[0] ?? "";
  return second !== undefined || space.includes("\n") ? space : " ";
}

function remove({ entries, tail }: Parts, wanted: readonly string[]): Parts {
  const kept: Entry[] = [];
  let left = "";
  for (const { scope, before } of entries) {
    left = joined(left, before);
    if (!wanted.includes(scope) || kept.some((entry) => entry.scope === scope)) continue;
    kept.push({ scope, before: left });
    left = "";
  }
  return { entries: kept, tail: joined(left, tail) };
}

/** What stood around an entry that is gone: without the line or space that it would leave empty. */
function joined(before: string, after: string): string {
  if (before === "") return after;
  const rest = after.replace(/^[ \t]+/, "");
  return (/^\r?\n/.test(rest) ? before.replace(/(?:\r?\n)?[ \t]*$/, "") : before) + rest;
}

function insert(parts: Parts, wanted: readonly string[], lead: string): Parts {
  return wanted
    .filter((scope) => !parts.entries.some((entry) => entry.scope === scope))
    .reduce((now, scope) => insertOne(now, scope, wanted, lead), parts);
}

/** Puts an entry before the first that is wanted after it, and behind the comment on the line before. */
function insertOne(
  { entries, tail }: Parts,
  scope: string,
  wanted: readonly string[],
  lead: string,
): Parts {
  const place = wanted.indexOf(scope);
  const found = entries.findIndex((entry) => wanted.indexOf(entry.scope) > place);
  const index = found === -1 ? entries.length : found;
  const next = entries[index];
  const gap = next?.before ?? tail;
  const line = gap.search(/\r?\n/);
  // On one line, what is in front of the first entry stays there.
  const [before, after] =
    line !== -1
      ? [gap.slice(0, line) + (lead.includes("\n") ? lead : "\n"), gap.slice(line)]
      : index === 0 && next !== undefined
        ? [gap, lead]
        : [index === 0 ? "" : lead, gap];
  const rest = next === undefined ? [] : [{ ...next, before: after }, ...entries.slice(index + 1)];
  return {
    entries: [...entries.slice(0, index), { scope, before }, ...rest],
    tail: next === undefined ? after : tail,
  };
}
