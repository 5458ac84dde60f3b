import type { Target } from "../config/target.js";
import { FindingsError } from "../findings/finding.js";
import { isInstalled } from "./installed.js";
import { sdkFindings } from "./messages.js";

/** The SDKs that are looked for where none is named. */
export const knownSdks = ["node-appwrite", "@appwrite.io/console"] as const;

/** An SDK, and why it is this one. */
export interface SdkChoice {
  readonly name: string;
  /** For people, to stand behind the name. */
  readonly reason: string;
}

/**
 * The SDK that a client is generated for: the one that was named, or else the only one that is installed.
 *
 * @throws FindingsError if it can't be told which one is meant
 */
export function chooseSdk({ sdk, namedBy, folder, place }: Target): SdkChoice {
  if (sdk !== undefined) return { name: sdk, reason: `named by ${namedBy}` };
  const installed = knownSdks.filter((name) => isInstalled(name, folder));
  const [only, ...more] = installed;
  if (only === undefined) throw new FindingsError([sdkFindings.noneInstalled(place, knownSdks)]);
  if (more.length > 0) throw new FindingsError([sdkFindings.ambiguous(place, installed)]);
  return { name: only, reason: "the only SDK that is installed here" };
}
