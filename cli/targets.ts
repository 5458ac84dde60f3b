import { existsSync } from "node:fs";
import { shippedCatalogFile } from "../codegen/src/catalog/shipped.js";
import { configFindings } from "../codegen/src/config/messages.js";
import { configName } from "../codegen/src/config/name.js";
import { findConfig } from "../codegen/src/config/read.js";
import { readTargets, type Target, targetOf } from "../codegen/src/config/target.js";
import { FindingsError } from "../codegen/src/findings/finding.js";
import type { TargetOptions } from "./target-options.js";

/**
 * The outputs, as {@link describedTargets} has them. A server that the command line names is one of the tool's
 * own catalog, whatever catalog lies about.
 *
 * @param asksServer - whether what answers at the endpoint is the server that is meant
 * @throws FindingsError if the config is unsound, or the command line and the config can't go together
 */
export function targetsOf(options: TargetOptions, asksServer = false): Target[] {
  const { server, endpoint } = options;
  const targets = describedTargets(options);
  if (server === undefined && !(asksServer && endpoint !== undefined)) return targets;
  return targets.map((target) =>
    target.isCatalogNamed ? target : { ...target, catalog: shippedCatalogFile },
  );
}

/**
 * The outputs: the one that the command line describes, or those of the config; without a config, one in
 * the usual folder.
 *
 * @throws FindingsError if the config is unsound, or the command line and the config can't go together
 */
function describedTargets(options: TargetOptions): Target[] {
  const { output, config, server } = options;
  const file = output === undefined ? (config ?? findConfig("")) : undefined;
  if (file === undefined) {
    const { catalog, sdk, importExtension, runtimeImport } = options;
    const input = {
      folder: output ?? usualFolder(),
      server,
      catalog,
      sdk,
      importExtension,
      runtimeImport,
    };
    return [targetOf(input, "", "the command line")];
  }
  rejectFlagsWithoutOutput(options);
  const targets = readTargets(file);
  if (server === undefined) return targets;
  const withSpec = targets.find(({ spec }) => spec !== undefined);
  if (withSpec?.spec !== undefined) {
    throw new FindingsError([configFindings.serverAndSpec(withSpec.place, server, withSpec.spec)]);
  }
  return targets.map((target) => ({
    ...target,
    server,
    serverNamedBy: "the command line",
    overriddenServer: target.server,
  }));
}

/** Where a client is generated if nobody says where. */
export function usualFolder(): string {
  return existsSync("src") ? "src/generated/appwrite" : "generated/appwrite";
}

/** A setting that changes nothing, without a word, would be taken for one that does. */
function rejectFlagsWithoutOutput(options: TargetOptions): void {
  const flags = [
    ["--catalog", options.catalog],
    ["--sdk", options.sdk],
    ["--import-extension", options.importExtension],
    ["--runtime-import", options.runtimeImport],
  ] as const;
  const given = flags.filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  throw new FindingsError(
    given.map(([flag]) => configFindings.withoutOutput(options.config ?? configName, flag)),
  );
}
