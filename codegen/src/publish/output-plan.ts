import { canonicalJson } from "../catalog/canonical.js";
import type { Catalog, CatalogServer } from "../catalog/schema.js";
import { serverFacts } from "../catalog/server-facts.js";
import { shippedCatalog } from "../catalog/shipped.js";
import { shortHash } from "../catalog/short-hash.js";
import type { Target } from "../config/target.js";
import { commandLine, type Finding, FindingsError } from "../findings/finding.js";
import { sdkFaults } from "../plan/faults.js";
import { planSdk, type SdkPlan } from "../plan/plan.js";
import { type ExtensionChoice, findImportExtension } from "../project/import-extension.js";
import { renderSdk } from "../render/render.js";
import { chooseSdk, type SdkChoice } from "../sdk/choose.js";
import { findInstalledSdk } from "../sdk/installed.js";
import { readSdk } from "../sdk/read.js";
import type { InstalledSdk } from "../sdk/sdk.js";
import { chooseServer, type NamedServer, type ServerChoice } from "../server/choose.js";
import { serverFindings } from "../server/messages.js";
import {
  catalogName,
  closestServer,
  type ResolvedServer,
  resolveServer,
} from "../server/resolve.js";
import { type Comparison, compareTree } from "./compare.js";
import { forbiddenOutput } from "./output-folder.js";
import { publishedServer } from "./published-server.js";

/** One generated client: what it is made of, and how the folder differs from it. */
export interface OutputPlan extends Comparison {
  readonly target: Target;
  readonly choice: SdkChoice;
  readonly server: ServerChoice;
  readonly installed: InstalledSdk;
  readonly sdk: SdkPlan;
  readonly imports: ExtensionChoice;
  /**
   * The catalog's server for a release.
   *
   * @throws FindingsError if none comes close
   */
  readonly judge: (release: string) => ResolvedServer;
  /** The server's own document that the catalog was brought up to, if it was. */
  readonly document: CatalogServer["document"];
  /** Files of the tree, changed or not. */
  readonly total: number;
}

/**
 * Joins a server and an installed SDK, renders, and compares with what is on the disk. Writes nothing.
 *
 * @param answered - the server that an endpoint answered for, whatever the target names
 * @throws FindingsError with all that is wrong with them
 */
export async function planOutput(
  target: Target,
  catalog: Catalog,
  answered?: NamedServer,
): Promise<OutputPlan> {
  const choice = chooseSdk(target);
  const installed = findInstalledSdk(choice.name, target.folder, target.place);
  const before = publishedServer(target.folder);
  const named = answered ?? namedServer(target);
  const isOfConfig = answered === undefined && target.serverNamedBy === undefined;
  const place = isOfConfig ? target.place : commandLine;
  const chosen = chooseServer(
    catalog,
    { named, before, sdk: installed, isExact: target.isCatalogNamed },
    place,
  );
  const server = {
    ...chosen,
    notices: [...chosen.notices, ...overridden(target, catalog, chosen, answered)],
  };
  const declarations = await readSdk(installed);
  const faults = sdkFaults(installed, declarations);
  if (faults.length > 0) throw new FindingsError(faults);

  const sdk = planSdk(serverFacts(catalog, server.name), installed, declarations);
  const imports =
    target.importExtension === undefined
      ? findImportExtension(target.folder)
      : { extension: target.importExtension, reason: "as named" };
  const { extension } = imports;
  const rendered = renderSdk(sdk, { runtime: target.runtimeImport, extension });
  const forbidden = forbiddenOutput(target.folder, rendered.keys());
  if (forbidden.length > 0) throw new FindingsError(forbidden);
  // Only what the tree is made from: what changes on another server changes nothing here.
  const comparison = compareTree(target.folder, rendered, shortHash(canonicalJson(sdk)));
  const { document } = catalog.servers[server.name] ?? {};
  const total = rendered.size;
  // A catalog that lies about knows only its own servers, and what a release comes closest to is among all.
  const judge = (release: string) => {
    const isKnown = target.isCatalogNamed || catalogName(catalog, release) !== undefined;
    return resolveServer(isKnown ? catalog : shippedCatalog(), release, { file: target.folder });
  };
  return { target, choice, server, installed, sdk, imports, judge, document, total, ...comparison };
}

function namedServer({ server, namedBy, serverNamedBy }: Target): NamedServer | undefined {
  return server === undefined ? undefined : { name: server, namedBy: serverNamedBy ?? namedBy };
}

/** A server of the config's that is not heeded, if it is another one. */
function overridden(
  { folder, server, overriddenServer }: Target,
  catalog: Catalog,
  { name }: ServerChoice,
  answered: NamedServer | undefined,
): Finding[] {
  const configured = overriddenServer ?? (answered === undefined ? undefined : server);
  if (configured === undefined || closestServer(catalog, configured) === name) return [];
  return [serverFindings.overridden(commandLine, folder, configured, name)];
}
