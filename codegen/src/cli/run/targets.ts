import { configFindings } from "../../config/messages.js";
import { configName } from "../../config/name.js";
import { findConfig } from "../../config/read.js";
import { readTargets, type Target, targetOf } from "../../config/target.js";
import { FindingsError } from "../../findings/finding.js";
import type { TargetOptions } from "../target-options.js";

/**
 * The outputs: the one that the command line describes, or else those of the config.
 *
 * @throws FindingsError if there is neither, or the config is unsound
 */
export function targetsOf(options: TargetOptions): Target[] {
  const { output, config } = options;
  if (output === undefined) {
    rejectFlagsWithoutOutput(options);
    const file = config ?? findConfig("");
    if (file !== undefined) return readTargets(file);
    throw new FindingsError([configFindings.missing(configName)]);
  }
  const { catalog, sdk, importExtension, runtimeImport } = options;
  const input = { folder: output, catalog, sdk, importExtension, runtimeImport };
  return [targetOf(input, "", "--sdk")];
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
