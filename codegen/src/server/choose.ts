import { serverOrder } from "../catalog/history.js";
import { versionPattern } from "../catalog/names.js";
import type { Catalog } from "../catalog/schema.js";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";
import { serverFindings } from "./messages.js";
import { resolveServer } from "./resolve.js";

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
  /** Whether the catalog was chosen for the server that is named, so that no other will do. */
  readonly isExact?: boolean;
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
  { named, isExact = false, before, sdk }: ServerHints,
  place: Place,
): ServerChoice {
  if (named !== undefined) {
    const { name, isClose, alike } = resolveServer(catalog, named.name, place);
    if (isClose && isExact) {
      const known = serverOrder(catalog.servers);
      throw new FindingsError([serverFindings.unknown(place, named.name, known, undefined)]);
    }
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
