import { resolve } from "node:path";
import { compare } from "semver";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import { judgeWhole } from "../../audit/judge/judge-whole.js";
import { installedPackage } from "../../audit/packages/packages.js";
import type { Progress } from "../../audit/read-units.js";
import { readUnitSdk } from "../../audit/server/unit-sdk.js";
import { serverLookup } from "../../audit/server/unit-server.js";
import { saysUnits } from "../../audit/units/find-units.js";
import { shownPath } from "../../audit/units/paths.js";
import type { SourcePlace } from "../../audit/use.js";
import { loadCatalog } from "../../codegen/src/catalog/load.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { shippedCatalogFile } from "../../codegen/src/catalog/shipped.js";
import { commandLine, type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { knownSdks } from "../../codegen/src/sdk/choose.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import { upgradeFindings } from "./messages.js";
import type { UpgradeReport } from "./report.js";
import { askedRelease, type MethodRelease, methodRelease, methodReleases } from "./sdk-release.js";
import { type SdkUpgrade, sdkUpgrade } from "./sdk-upgrade.js";
import { type ServerPair, serverPair } from "./server-pair.js";
import { unitUpgrade } from "./unit-upgrade.js";
import { releaseFor, wholeSdk } from "./whole-sdk.js";

export interface UpgradeOptions {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The servers before and after, as they were typed. */
  readonly from: string;
  readonly to: string;
  /** Whether all methods of the SDK are meant, and not a project's calls. */
  readonly all: boolean;
  /** The SDK's release after the upgrade, as it was typed. */
  readonly sdk: string | undefined;
  /** A tsconfig whose program alone is meant. */
  readonly project: string | undefined;
  /** A catalog of one's own. */
  readonly catalog: string | undefined;
  readonly progress: Progress;
}

export interface UpgradeResult {
  readonly report: UpgradeReport;
  /** What has to be known of the servers by which it was judged. */
  readonly notices: readonly Finding[];
}

/**
 * Tells what an upgrade of the server means for a project's calls and its keys, or for all that an SDK can call.
 *
 * @throws FindingsError if a server or a release is not known, or the project can't be read
 */
export async function upgrade(options: UpgradeOptions): Promise<UpgradeResult> {
  const { all, cwd, from, project, to } = options;
  const file = options.catalog === undefined ? shippedCatalogFile : resolve(cwd, options.catalog);
  const catalog = loadCatalog(file);
  const pair = serverPair(catalog, from, to);
  if (all && project !== undefined) throw new FindingsError([upgradeFindings.allOfProject()]);
  // What is wrong with the command line is said before any code is read.
  const asked = options.sdk === undefined ? undefined : askedRelease(options.sdk, installed(cwd));
  if (!all && project === undefined && !saysUnits(cwd)) {
    throw new FindingsError([upgradeFindings.noCode(cwd)]);
  }
  const judged = all ? wholeOf(cwd, catalog, pair) : projectOf(options, catalog, pair);
  return {
    report: {
      ...{ from: pair.from.name, to: pair.to.name },
      ...{ isDowngrade: pair.isDowngrade, isWhole: all },
      units: judged.map((unit) => unitUpgrade(unit, pair)),
      sdks: asked === undefined ? [] : sdkUpgrades(judged, asked, pair, all),
      shown: (path) => shownPath(path, cwd),
    },
    notices: pair.notices,
  };
}

/** The SDKs that are installed in a folder. */
const installed = (cwd: string): string[] =>
  knownSdks.filter((name) => installedPackage(name, cwd)?.name === name);

function wholeOf(cwd: string, catalog: Catalog, { from }: ServerPair): JudgedUnit[] {
  const here = installed(cwd).flatMap((name): KnownSdk[] => {
    const found = installedPackage(name, cwd);
    return found === undefined ? [] : [readUnitSdk(found.folder, name)];
  });
  const known = knownSdks.flatMap((name) => releaseFor(name, from.name, catalog) ?? []);
  return (here.length > 0 ? here : known).map((sdk) => wholeSdk(sdk, from));
}

function projectOf(options: UpgradeOptions, catalog: Catalog, { from }: ServerPair) {
  const named = { name: from.name, namedBy: "--from" };
  const lookup = serverLookup(catalog, named, commandLine);
  return judgeWhole(options.cwd, options.project, lookup, options.progress);
}

/** What an SDK's upgrade changes, once for each release that is in use. */
function sdkUpgrades(
  judged: readonly JudgedUnit[],
  to: MethodRelease,
  pair: ServerPair,
  isWhole: boolean,
): SdkUpgrade[] {
  const used = judged.flatMap(({ found }) => found.server.sdks);
  const own = used.filter(({ name }) => name === to.name);
  if (own.length === 0) throw new FindingsError([upgradeFindings.sdkNotUsed(to.name)]);
  const distinct = [...new Map(own.map((sdk) => [sdk.version, sdk])).values()];
  return distinct.map((sdk) => {
    const users = judged.filter(({ found }) => found.server.sdks.includes(sdk));
    const calls = isWhole ? undefined : callsOf(users, sdk.name);
    return sdkUpgrade(methodRelease(sdk, documented(sdk.version, to)), to, pair, calls);
  });
}

/** What the docs of a release, and of those up to another one, call deprecated. */
function documented(from: string, { name, version }: MethodRelease) {
  const between = methodReleases(name).filter(
    (one) => compare(one.version, from) >= 0 && compare(one.version, version) <= 0,
  );
  return Object.assign({}, ...between.map(({ deprecated }) => deprecated));
}

function callsOf(judged: readonly JudgedUnit[], sdk: string): Map<string, SourcePlace[]> {
  const calls = new Map<string, SourcePlace[]>();
  for (const { method, place, ...use } of judged.flatMap(({ found }) => found.uses)) {
    if (use.sdk === sdk) calls.set(method, [...(calls.get(method) ?? []), place]);
  }
  return calls;
}
