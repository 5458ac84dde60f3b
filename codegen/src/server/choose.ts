import { byVersion } from "../catalog/elsewhere.js";
import { serverOrder } from "../catalog/history.js";
import { versionPattern } from "../catalog/names.js";
import type { Catalog } from "../catalog/schema.js";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";
import { nearest } from "../findings/nearest.js";
import { serverFindings } from "./messages.js";

/** A server of the catalog, and why it is this one. */
export interface ServerChoice {
  /** Its name in the catalog. */
  readonly name: string;
  /** For people, to stand behind the name. */
  readonly reason: string;
  /** What has to be known of the choice. */
  readonly notices: readonly Finding[];
}

/** How a server was named: `--server`, an endpoint's answer, the config. */
export interface NamedServer {
  readonly name: string;
  /** For people: `named by --server`. */
  readonly namedBy: string;
}

/** What a server is chosen by. */
export interface ServerHints {
  readonly named: NamedServer | undefined;
  /** The server that something was generated for before. */
  readonly before?: string | undefined;
  readonly sdk: { readonly name: string; readonly version: string };
}

/**
 * The server that verdicts are for: the one that was named; or else the only one of the catalog, the one
 * from before, or the release that goes with the SDK.
 *
 * @param place - where the choice is made, for findings
 * @throws FindingsError if there is no such server, or it can't be told which one is meant
 */
export function chooseServer(
  catalog: Catalog,
  { named, before, sdk }: ServerHints,
  place: Place,
): ServerChoice {
  if (named !== undefined) {
    const { name, isClose, alike } = resolveServer(catalog, named.name, place);
    const notices = isClose ? [serverFindings.judgedByOther(place, named.name, name)] : [];
    const asWhat = alike === undefined ? "" : ` as ${alike}, which is like it`;
    return { name, reason: `named by ${named.namedBy}${asWhat}`, notices };
  }
  const order = serverOrder(catalog.servers);
  const [first, ...others] = order;
  if (first !== undefined && others.length === 0) {
    return { name: first, reason: "the only server of the catalog", notices: [] };
  }
  if (before !== undefined && order.includes(before)) {
    return { name: before, reason: "as it was generated before", notices: [] };
  }
  const majors = Object.hasOwn(catalog.sdks, sdk.name) ? catalog.sdks[sdk.name] : undefined;
  if (majors === undefined || first === undefined) {
    throw new FindingsError([serverFindings.ambiguous(place, order)]);
  }
  const major = Number.parseInt(sdk.version, 10);
  const since = Object.keys(majors)
    .map(Number)
    .sort((a, b) => a - b)
    .findLast((known) => known <= major);
  const name = since === undefined ? undefined : majors[since];
  return name === undefined
    ? { name: first, reason: `the oldest known; ${sdk.name} ${major} is older`, notices: [] }
    : { name, reason: `goes with ${sdk.name} ${major}`, notices: [] };
}

/** The newest release of a catalog, where nothing says which server is meant. */
export function newestRelease({ servers }: Pick<Catalog, "servers">): ServerChoice {
  const order = serverOrder(servers);
  const name = order.findLast((server) => versionPattern.test(server)) ?? order.at(-1) ?? "";
  return { name, reason: "the newest known", notices: [] };
}

/**
 * The catalog's server for a name: `1.8.1`, `cloud`; `1.8` for the newest of that line; a release that is
 * like one of the catalog's; or the closest one that the catalog knows.
 *
 * @throws FindingsError if nothing in the catalog comes close
 */
function resolveServer(
  { servers }: Pick<Catalog, "servers">,
  asked: string,
  place: Place,
): { name: string; isClose: boolean; alike?: string } {
  const order = serverOrder(servers);
  const named = asked.replace(/^v(?=\d)/, "").replace(/(?:\.x)+$/, "");
  if (order.includes(named)) return { name: named, isClose: false };
  const like = order.find((name) => servers[name]?.alike?.includes(named));
  if (like !== undefined) return { name: like, isClose: false, alike: named };
  const releases = order.filter((name) => versionPattern.test(name)).sort(byVersion);
  if (!/^\d+(?:\.\d+)*(?:[-+][A-Za-z0-9.+-]+)?$/.test(named) || releases.length === 0) {
    throw new FindingsError([serverFindings.unknown(place, asked, order, nearest(named, order))]);
  }
  const line = releases.findLast((name) => name.startsWith(`${named}.`));
  if (line !== undefined) return { name: line, isClose: false };
  const [oldest = ""] = releases;
  if (byVersion(named, oldest) < 0 && !sameLine(named, oldest)) {
    throw new FindingsError([serverFindings.tooOld(place, asked, oldest)]);
  }
  // Of its own line, or else the newest that is not newer.
  const notNewer = releases.findLast((name) => byVersion(name, named) <= 0);
  const ownLine = releases.find((name) => sameLine(name, named));
  const isOwn = notNewer !== undefined && sameLine(notNewer, named);
  return { name: (isOwn ? notNewer : (ownLine ?? notNewer)) ?? oldest, isClose: true };
}

/** The same where no finding is wanted: `undefined` if nothing comes close. */
export function closestServer(catalog: Catalog, asked: string): string | undefined {
  try {
    return resolveServer(catalog, asked, { file: "" }).name;
  } catch (error) {
    if (error instanceof FindingsError) return undefined;
    throw error;
  }
}

const sameLine = (a: string, b: string): boolean =>
  a.split(".").slice(0, 2).join(".") === b.split(".").slice(0, 2).join(".");
