import { FindingsError } from "../../codegen/src/findings/finding.js";
import { sdkFaults } from "../../codegen/src/plan/faults.js";
import { installedIn } from "../../codegen/src/sdk/installed.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import { readSdkSync } from "../../codegen/src/sdk/read-sync.js";
import { releaseAt, releaseDeclarations } from "../../codegen/src/sdk/releases/releases.js";
import type { InstalledSdk, SdkDeclarations } from "../../codegen/src/sdk/sdk.js";
import { unitServerFindings } from "./messages.js";

/**
 * Reads the SDK in a folder, or the release that stands in for it, for judging what its methods send.
 *
 * @param called - what the code calls it
 * @throws FindingsError if it can't be read: every verdict would be an empty one
 */
export function readUnitSdk(folder: string, called: string): KnownSdk {
  const release = releaseAt(folder);
  if (release !== undefined) return { ...release, declarations: releaseDeclarations(folder) };
  try {
    const installed = installedIn(folder, called);
    const { name, version } = installed;
    return { name, version, declarations: readSome(installed) };
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    throw new FindingsError(error.findings.map(unitServerFindings.unreadableSdk));
  }
}

/** Some of its methods say what they send; of a single one that doesn't, the verdict is incomplete. */
function readSome(installed: InstalledSdk): SdkDeclarations {
  const declarations = readSdkSync(installed);
  const isKnown = declarations.classes.some(({ methods }) => methods.some(({ route }) => route));
  if (!isKnown) throw new FindingsError(sdkFaults(installed, declarations).slice(0, 1));
  return declarations;
}
