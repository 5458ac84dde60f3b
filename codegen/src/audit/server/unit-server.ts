import { serverOrder } from "../../catalog/history.js";
import { versionPattern } from "../../catalog/names.js";
import type { Catalog } from "../../catalog/schema.js";
import { type RouteFacts, serverFacts } from "../../catalog/server-facts.js";
import { FindingsError, type Place } from "../../findings/finding.js";
import { installedIn } from "../../sdk/installed.js";
import { readSdkSync, shippedSdks } from "../../sdk/read-sync.js";
import type { SdkDeclarations } from "../../sdk/sdk.js";
import {
  chooseServer,
  type NamedServer,
  newestRelease,
  type ServerChoice,
} from "../../server/choose.js";
import type { Package } from "../find/packages.js";
import { type ScopeFacts, scopeFacts } from "../scope-facts.js";

/** A release of an SDK that a unit uses. */
export interface UnitSdk {
  readonly name: string;
  readonly version: string;
  /** `undefined` if it can't be read: nothing is known of its methods then. */
  readonly declarations: SdkDeclarations | undefined;
}

/** What a unit's calls are judged by: its own SDKs, and the server that it talks to. */
export interface UnitServer {
  readonly choice: ServerChoice;
  readonly facts: ScopeFacts;
  /** The SDKs that its code uses, as they are installed for it; each release once. */
  readonly sdks: readonly UnitSdk[];
  /** What the server says to a method of an SDK; `undefined` if that is not known. */
  method(sdk: Package, className: string, method: string): RouteFacts | undefined;
}

/** Finds what the calls of some SDKs are judged by. */
export type ServerLookup = (packages: readonly Package[]) => UnitServer;

/**
 * Judges each unit by the server that was named, or else by the one that goes with its own SDK; of several
 * SDKs, with the newest.
 *
 * @param place - where the server was named, for findings
 * @throws FindingsError if there is no such server
 */
export function serverLookup(
  catalog: Catalog,
  named: NamedServer | undefined,
  place: Place,
): ServerLookup {
  const factsOf = remembered((server: string) => serverFacts(catalog, server));
  const sdkOf = remembered(readPackage);
  // What is wrong with the name is said at once, and not for each unit.
  const fixed = named && chooseServer(catalog, { named, sdk: { name: "", version: "" } }, place);
  return (packages) => {
    const known = packages.map((one) => [one.folder, sdkOf(one)] as const);
    const sdks = [
      ...new Map(known.map(([, sdk]) => [`${sdk.name} ${sdk.version}`, sdk] as const)).values(),
    ];
    const choice = fixed ?? newestOf(sdks, catalog, place) ?? newestRelease(catalog);
    const server = factsOf(choice.name);
    const readable = sdks.flatMap(({ declarations, ...sdk }) =>
      declarations === undefined ? [] : [{ ...sdk, declarations }],
    );
    const classes = new Map(
      known.map(([folder, { declarations }]) => [
        folder,
        new Map(declarations?.classes.map((declared) => [declared.name, declared])),
      ]),
    );
    return {
      choice,
      sdks,
      facts: scopeFacts(server, readable.length > 0 ? readable : shippedSdks()),
      method: ({ folder }, className, method) => {
        const declared = classes.get(folder)?.get(className);
        const route = declared?.methods.find(({ name }) => name === method)?.route;
        return route && server.route(route);
      },
    };
  };
}

/** The newest of the servers that go with some SDKs; a release is known even if its code can't be read. */
function newestOf(
  sdks: readonly UnitSdk[],
  catalog: Catalog,
  place: Place,
): ServerChoice | undefined {
  const order = serverOrder(catalog.servers);
  const choices = sdks
    .filter(({ version }) => versionPattern.test(version))
    .map((sdk) => ({ sdk, choice: chooseServer(catalog, { named: undefined, sdk }, place) }))
    .sort((a, b) => order.indexOf(b.choice.name) - order.indexOf(a.choice.name));
  const [newest] = choices;
  if (newest === undefined) return undefined;
  const { choice } = newest;
  const older = choices
    .filter((other) => other.choice.name !== choice.name)
    .map(({ sdk: { name, version } }) => `${name} ${Number.parseInt(version, 10)}`);
  return older.length === 0
    ? choice
    : { ...choice, reason: `${choice.reason}, and an older one with ${older.join(" and ")}` };
}

function readPackage({ folder, name, version }: Package): UnitSdk {
  try {
    const installed = installedIn(folder);
    return { name, version, declarations: readSdkSync(installed) };
  } catch (error) {
    if (error instanceof FindingsError) return { name, version, declarations: undefined };
    throw error;
  }
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key) as Value;
  };
}
