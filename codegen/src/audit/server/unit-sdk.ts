import { FindingsError } from "../../findings/finding.js";
import { sdkFaults } from "../../plan/faults.js";
import { installedIn } from "../../sdk/installed.js";
import { readSdkSync } from "../../sdk/read-sync.js";
import { releaseAt, releaseDeclarations } from "../../sdk/releases/releases.js";
import type { InstalledSdk, SdkDeclarations } from "../../sdk/sdk.js";
import type { KnownSdk } from "../scope-facts.js";
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
