import { unpackSdks } from "../../audit/page/packed-sdks.js";
import type { ExplorerData } from "../../audit/page/page-data.js";
import { type ScopeFacts, scopeFacts } from "../../audit/scope-facts.js";
import { serverOrder } from "../../codegen/src/catalog/history.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { type ServerFacts, serverFacts } from "../../codegen/src/catalog/server-facts.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import type { Query } from "./place.js";

/** What a place is judged by: a server, an SDK, and what comes of the two. */
export interface World {
  readonly catalog: Catalog;
  /** All servers, oldest first. */
  readonly servers: readonly string[];
  readonly sdks: readonly KnownSdk[];
  readonly server: ServerFacts;
  readonly sdk: KnownSdk;
  readonly facts: ScopeFacts;
  /** Whether the link names a server, so that it is no guess of ours. */
  readonly isServerNamed: boolean;
  /** Servers and SDKs that the link names, and that are not there. */
  readonly strange: readonly string[];
  /** Another server with the same SDK. */
  on(server: string): ScopeFacts;
  serverFacts(server: string): ServerFacts;
}

export const sdkTitle = ({ name, version }: Pick<KnownSdk, "name" | "version">): string =>
  `${name} ${version}`;

/** Makes what places are judged by; what was worked out once is kept. */
export function worldOf({ catalog, sdks: packed, start }: ExplorerData): (query: Query) => World {
  const sdks = unpackSdks(packed);
  const servers = serverOrder(catalog.servers);
  const factsOf = remembered((server) => serverFacts(catalog, server));
  const joined = remembered((pair) => {
    const [server = "", title = ""] = JSON.parse(pair) as string[];
    return scopeFacts(
      factsOf(server),
      sdks.filter((sdk) => sdkTitle(sdk) === title),
    );
  });
  return (query) => {
    const server = servers.find((name) => name === query.server) ?? start.server;
    const titled = (title: string | undefined) => sdks.find((sdk) => sdkTitle(sdk) === title);
    const sdk = titled(query.sdk) ?? titled(start.sdk) ?? sdks.at(-1) ?? noSdk;
    const on = (name: string) => joined(JSON.stringify([name, sdkTitle(sdk)]));
    return {
      ...{ catalog, servers, sdks, server: factsOf(server), sdk, facts: on(server), on },
      serverFacts: factsOf,
      isServerNamed: query.server === server,
      strange: [
        ...(query.server === undefined || query.server === server ? [] : [query.server]),
        ...(query.sdk === undefined || query.sdk === sdkTitle(sdk) ? [] : [query.sdk]),
      ],
    };
  };
}

const noSdk: KnownSdk = { name: "", version: "", declarations: { classes: [] } };

function remembered<Value>(work: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}
