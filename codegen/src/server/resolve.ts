import { byVersion } from "../catalog/elsewhere.js";
import { serverOrder } from "../catalog/history.js";
import { versionPattern } from "../catalog/names.js";
import type { Catalog } from "../catalog/schema.js";
import { FindingsError, type Place } from "../findings/finding.js";
import { likelyServer } from "./likely.js";
import { serverFindings } from "./messages.js";

/** The catalog's server for a name. */
export interface ResolvedServer {
  readonly name: string;
  /** Whether the catalog does not know the one that was named, and this one is the closest. */
  readonly isClose: boolean;
  /** The release that was named, if it is another one that is like this one. */
  readonly alike?: string;
}

/** Two majors above Appwrite's own of today: what is above that is a slip, or another product. */
export const highestMajor = 3;

/** A release, or a line of releases; of what may stand behind one, only what comes before it is the same. */
const releasePattern = /^\d+\.\d+(?:\.\d+)?(?:-(?:alpha|beta|rc)(?:[.-]?\d+)*)?$/i;

/** What the catalog calls a server: by its own name, or by that of the one that it is like. */
export function catalogName(
  { servers }: Pick<Catalog, "servers">,
  server: string,
): string | undefined {
  if (Object.hasOwn(servers, server)) return server;
  return Object.keys(servers).find((name) => servers[name]?.alike?.includes(server));
}

/**
 * The catalog's server for a name: `1.8.1`, `cloud`; `1.8` for the newest of that line; a release that is
 * like one of the catalog's; or the closest one that the catalog knows.
 *
 * @throws FindingsError if nothing in the catalog comes close, or the name is likely mistyped
 */
export function resolveServer(
  { servers }: Pick<Catalog, "servers">,
  asked: string,
  place: Place,
): ResolvedServer {
  const order = serverOrder(servers);
  const named = withoutX(asked);
  const known = catalogName({ servers }, named);
  if (known === named) return { name: named, isClose: false };
  if (known !== undefined) return { name: known, isClose: false, alike: named };
  const releases = releasesOf(order);
  // A number alone, such as 18, has likely lost its dots; that of 1.x has not.
  const isRelease = releasePattern.test(named) || /^v?\d+(?:\.x)+$/.test(asked);
  const line = isRelease ? newestOf(releases, named) : undefined;
  if (line !== undefined) return { name: line, isClose: false };
  if (!isRelease || releases.length === 0 || Number.parseInt(named, 10) > highestMajor) {
    const likely = likelyServer(named, order);
    throw new FindingsError([serverFindings.unknown(place, asked, order, likely)]);
  }
  const name = closestOf(releases, named);
  if (name !== undefined) return { name, isClose: true };
  throw new FindingsError([serverFindings.tooOld(place, asked, releases[0] ?? "")]);
}

/**
 * The catalog's server for what a document says of itself, which nobody has typed: whatever stands behind a
 * release, as in `1.8.1-ours.3`.
 *
 * @returns `undefined` if nothing in the catalog comes close
 */
export function closestServer(
  { servers }: Pick<Catalog, "servers">,
  version: string,
): string | undefined {
  const named = withoutX(version);
  const known = catalogName({ servers }, named);
  if (known !== undefined) return known;
  const [release] = /^\d+(?:\.\d+)*(?=$|[-+])/.exec(named) ?? [];
  if (release === undefined) return undefined;
  const releases = releasesOf(serverOrder(servers));
  return newestOf(releases, release) ?? closestOf(releases, release);
}

/** `1.8` for `v1.8.x`. */
const withoutX = (name: string) => name.replace(/^v(?=\d)/, "").replace(/(?:\.x)+$/, "");

const releasesOf = (order: readonly string[]): string[] =>
  order.filter((name) => versionPattern.test(name)).sort(byVersion);

/** The newest of a line, such as 1.8. */
const newestOf = (releases: readonly string[], line: string) =>
  releases.findLast((name) => name.startsWith(`${line}.`));

/** Of its own line, or else the newest that is not newer; none for what is older than all. */
function closestOf(releases: readonly string[], named: string): string | undefined {
  const ownLine = releases.filter((name) => sameLine(name, named));
  const notNewer = (among: readonly string[]) =>
    among.findLast((name) => byVersion(name, named) <= 0);
  return notNewer(ownLine) ?? ownLine[0] ?? notNewer(releases);
}

const sameLine = (a: string, b: string): boolean =>
  a.split(".").slice(0, 2).join(".") === b.split(".").slice(0, 2).join(".");
