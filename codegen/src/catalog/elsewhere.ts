import { versionPattern } from "./names.js";
import type { Catalog } from "./schema.js";

/**
 * On which other servers something is, in the words that refusals print: `since 1.9.5`, `until 1.6.2`
 * or, for what no release has, `only on cloud and main`.
 *
 * @param order - all servers, oldest first
 * @param has - whether a server has it
 * @returns `undefined` if no server has it
 */
export function elsewhere(
  server: string,
  order: readonly string[],
  servers: Catalog["servers"],
  has: (server: string) => boolean,
): string | undefined {
  const having = order.filter(has);
  if (having.length === 0) return undefined;
  const releases = having.filter((name) => versionPattern.test(name));
  if (releases.length === 0) return `only on ${having.join(" and ")}`;
  const position = order.indexOf(server);
  const later = releases.find((name) => order.indexOf(name) > position);
  if (later !== undefined) return `since ${withAlike(later, servers)[0]}`;
  return `until ${withAlike(releases.at(-1) ?? "", servers).at(-1)}`;
}

/** A server and those that are like it, the oldest first. */
export function withAlike(server: string, servers: Catalog["servers"]): string[] {
  return [server, ...(servers[server]?.alike ?? [])].sort(byVersion);
}

/** The order of releases: 1.9.10 comes after 1.9.9. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.+-]/).map(Number));
  for (const [index, part] of (left ?? []).entries()) {
    const difference = part - (right?.[index] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
