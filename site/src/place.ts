/**
 * Where somebody is on the page. All of it stands in the address behind the `#`, so that every state has a link,
 * and nothing is kept anywhere else.
 *
 * @module
 */

export const pages = [
  "search",
  "service",
  "method",
  "route",
  "scope",
  "key",
  "least",
  "compare",
  "doctor",
  "project",
  // What an address names that is no page.
  "unknown",
] as const;
export type PageName = (typeof pages)[number];

export type Query = Readonly<Record<string, string>>;

export interface Place {
  readonly page: PageName;
  /** What the page is about: a method, a scope; empty if it is about nothing in particular. */
  readonly name: string;
  readonly query: Query;
}

/** Which server and SDK are meant goes along wherever somebody goes. */
const lasting = ["server", "sdk"];

export function readPlace(hash: string): Place {
  const [path = "", query = ""] = split(hash.replace(/^#\/?/, ""), "?");
  const [page = "", name = ""] = split(path, "/");
  const known = path === "" ? "search" : pages.find((one) => one === page);
  return {
    page: known ?? "unknown",
    name: decoded(known === undefined ? path : name),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The link to a place; what is empty is left out. */
export function hrefOf({ page, name, query }: Place): string {
  const said = Object.entries(query).filter(([, value]) => value !== "");
  const text = new URLSearchParams(said).toString().replaceAll("%2C", ",");
  const path = name === "" ? page : `${page}/${encodeURIComponent(name)}`;
  return `#/${path}${text === "" ? "" : `?${text}`}`;
}

/** Another place, with the same server and SDK. */
export function going(from: Place, page: PageName, name = "", query: Query = {}): Place {
  const kept = Object.entries(from.query).filter(([key]) => lasting.includes(key));
  return { page, name, query: { ...Object.fromEntries(kept), ...query } };
}

/** The same place, but for a part of its query. */
export const changed = (from: Place, query: Query): Place => ({
  ...from,
  query: { ...from.query, ...query },
});

/** The names of a list in the query, each once. */
export const listIn = (query: Query, key: string): string[] => [
  ...new Set((query[key] ?? "").split(",").filter((name) => name !== "")),
];

/** @returns what comes before the first sign, and what behind it */
function split(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Somebody may have cut a link short. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
