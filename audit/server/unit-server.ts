import type { Catalog } from "../../codegen/src/catalog/schema.js";
import {
  type Route,
  type RouteFacts,
  type ServerFacts,
  serverFacts,
} from "../../codegen/src/catalog/server-facts.js";
import type { Place } from "../../codegen/src/findings/finding.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import { shippedSdks } from "../../codegen/src/sdk/read-sync.js";
import {
  chooseServer,
  type NamedServer,
  type ServerChoice,
} from "../../codegen/src/server/choose.js";
import type { Package } from "../packages/packages.js";
import { type ScopeFacts, scopeFacts } from "../scope-facts.js";
import { unitChoice } from "./unit-choice.js";
import { readUnitSdk } from "./unit-sdk.js";

/** What a unit's calls are judged by: its own SDKs, and the server that it talks to. */
export interface UnitServer {
  /** The catalog that the server is of. */
  readonly catalog: Catalog;
  readonly choice: ServerChoice;
  /** Servers that scoped clients are for which its code imports, if they are others. */
  readonly otherClients: readonly string[];
  readonly facts: ScopeFacts;
  /** The SDKs that its code uses, as they are installed for it; each release once. */
  readonly sdks: readonly KnownSdk[];
  /** What a method of an SDK sends; `undefined` if that is not known. */
  route(sdk: Package, className: string, method: string): Route | undefined;
  /** What the server says to a route; `undefined` if no server has it. */
  answer(route: Route): RouteFacts | undefined;
}

/**
 * Finds what the calls of some SDKs are judged by.
 *
 * @param clients - the servers that the scoped clients are for which are imported
 */
export type ServerLookup = (
  packages: readonly Package[],
  clients?: readonly string[],
) => UnitServer;

/**
 * Judges each unit by the server that was named, or else by that of the scoped client that it imports, or by
 * the one that goes with its own SDK; of several, by the newest.
 *
 * @param place - where the server was named, for findings
 * @param before - the server that a client was generated for before
 * @throws FindingsError if there is no such server; the answer throws one if an SDK can't be read
 */
export function serverLookup(
  catalog: Catalog,
  named: NamedServer | undefined,
  place: Place,
  before?: string,
): ServerLookup {
  const factsOf = remembered((server: string) => serverFacts(catalog, server));
  const joined = joining();
  const sdkOf = remembered(({ folder, name }: Package) => readUnitSdk(folder, name));
  // What is wrong with the name is said at once, and not for each unit.
  const fixed = named && chooseServer(catalog, { named, sdk: { name: "", version: "" } }, place);
  return (packages, clients = []) => {
    const known = packages.map((one) => [one.folder, sdkOf(one)] as const);
    const sdks = [
      ...new Map(known.map(([, sdk]) => [`${sdk.name} ${sdk.version}`, sdk] as const)).values(),
    ];
    const hints = { sdks, clients, before };
    const { choice, otherClients } = unitChoice(catalog, fixed, hints, place);
    const server = factsOf(choice.name);
    const classes = new Map(
      known.map(([folder, { declarations }]) => [
        folder,
        new Map(declarations.classes.map((declared) => [declared.name, declared])),
      ]),
    );
    return {
      catalog,
      choice,
      otherClients,
      sdks,
      facts: joined(server, sdks.length > 0 ? sdks : shippedSdks()),
      route: ({ folder }, className, method) => {
        const declared = classes.get(folder)?.get(className);
        return declared?.methods.find(({ name }) => name === method)?.route;
      },
      answer: server.route,
    };
  };
}

/** Joins a server and the same SDKs once, which units often have in common. */
function joining(): typeof scopeFacts {
  const known: { server: ServerFacts; sdks: readonly KnownSdk[]; facts: ScopeFacts }[] = [];
  return (server, sdks) => {
    const before = known.find(
      (one) =>
        one.server === server &&
        one.sdks.length === sdks.length &&
        one.sdks.every((sdk, index) => sdk === sdks[index]),
    );
    if (before !== undefined) return before.facts;
    const facts = scopeFacts(server, sdks);
    known.push({ server, sdks, facts });
    return facts;
  };
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key) as Value;
  };
}
