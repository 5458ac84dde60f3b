import type { ScopeFacts } from "../../audit/scope-facts.js";
import { routeOfRequest } from "../../codegen/src/sdk/called-routes.js";
import { describedBy, matching, nearlyMatching } from "./matching.js";

/** What a search comes to: names of each kind. */
export interface Found {
  readonly methods: readonly string[];
  readonly scopes: readonly string[];
  readonly routes: readonly string[];
  /** Whether nothing is called so, and it is what nearly is. */
  readonly isNear: boolean;
}

/** What a text finds, and then the scopes that are for what it says, which nothing need be called like. */
export function search(text: string, facts: ScopeFacts): Found {
  const found = find(text, facts);
  const texts = facts.scopeNames.map((name) => [name, facts.description(name) ?? ""] as const);
  const described = describedBy(text, new Map(texts));
  if (described.length === 0) return found;
  const named: Names = found.isNear ? { methods: [], scopes: [], routes: [] } : found;
  return { ...named, scopes: [...new Set([...named.scopes, ...described])], isNear: false };
}

/** What has a name like a text; or else the route of a path with its IDs; or else what is called nearly so. */
export function find(text: string, facts: ScopeFacts): Found {
  const found = byName(text, facts, matching);
  if (hasAny(found)) return { ...found, isNear: false };
  const routes = routesOfPath(text, facts.routeNames);
  if (routes.length > 0) {
    const senders = routes.flatMap((route) => facts.senders(route).map(({ name }) => name));
    return { methods: [...new Set(senders)], scopes: [], routes, isNear: false };
  }
  const near = byName(text, facts, nearlyMatching);
  return { ...near, isNear: hasAny(near) };
}

type Names = Omit<Found, "isNear">;

const byName = (text: string, facts: ScopeFacts, among: typeof matching): Names => ({
  methods: among(text, facts.methodNames),
  scopes: among(text, facts.scopeNames),
  routes: among(text, facts.routeNames),
});

const hasAny = ({ methods, routes, scopes }: Names): boolean =>
  methods.length + routes.length + scopes.length > 0;

/** A path as a log or an address has it, with or without its verb: `GET /v1/users/64f0c2`. */
const request = /^(?:([a-z]+)\s+)?(?:https?:\/\/[^/\s]+)?(\/[^\s?#]*)/i;

/** The routes of a path, for each verb that is meant. */
function routesOfPath(text: string, routes: readonly string[]): string[] {
  const [, said, path] = request.exec(text.trim()) ?? [];
  if (path === undefined) return [];
  const verbs = new Set(routes.map((route) => route.slice(0, route.indexOf(" "))));
  const wanted = said === undefined ? [...verbs] : [said.toUpperCase()];
  return wanted.flatMap((verb) => routeOfRequest({ verb, path }, routes) ?? []);
}
