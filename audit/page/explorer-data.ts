import { compare, valid } from "semver";
import { serverOrder } from "../../codegen/src/catalog/history.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { knownSdks } from "../../codegen/src/sdk/choose.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import { knownReleases, releaseDeclarations } from "../../codegen/src/sdk/releases/releases.js";
import { newestRelease } from "../../codegen/src/server/choose.js";
import { packSdks } from "./packed-sdks.js";
import type { ExplorerData } from "./page-data.js";

/** What a page begins with, as far as somebody says so. */
export interface Start {
  /** A server of the catalog; another one counts as not said. */
  readonly server: string | undefined;
  /** SDKs that are to be there whether or not the tool knows them, the one to begin with first. */
  readonly sdks: readonly KnownSdk[];
}

/** All that a page needs to answer for a catalog and the SDKs that are known. */
export function explorerData(catalog: Catalog, { server, sdks: own }: Start): ExplorerData {
  const sdks = withOwn(own);
  const first = own[0] ?? sdks.findLast(({ name }) => name === knownSdks[0]);
  const isKnown = server !== undefined && serverOrder(catalog.servers).includes(server);
  return {
    catalog,
    sdks: packSdks(sdks),
    start: {
      server: isKnown ? server : newestRelease(catalog).name,
      sdk: first === undefined ? "" : `${first.name} ${first.version}`,
    },
  };
}

/** The releases that the tool knows and those of a project, each once; one SDK after the other, oldest first. */
function withOwn(own: readonly KnownSdk[]): KnownSdk[] {
  const known = knownSdks.flatMap((name) =>
    knownReleases(name).map((release) => ({
      ...{ name: release.name, version: release.version },
      declarations: releaseDeclarations(release.folder),
    })),
  );
  const all = new Map([...known, ...own].map((sdk) => [`${sdk.name} ${sdk.version}`, sdk]));
  const names = [...new Set([...all.values()].map(({ name }) => name))];
  return names.flatMap((name) => [...all.values()].filter((sdk) => sdk.name === name).sort(byAge));
}

/** A package need not say which release it is: then it comes last. */
function byAge({ version: a }: KnownSdk, { version: b }: KnownSdk): number {
  if (valid(a) !== null && valid(b) !== null) return compare(a, b);
  return Number(valid(a) === null) - Number(valid(b) === null);
}
