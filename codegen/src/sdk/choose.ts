import type { Target } from "../config/target.js";
import { FindingsError, type Place } from "../findings/finding.js";
import { isInstalled } from "./any-release.js";
import { sdkFindings } from "./messages.js";

/** An SDK, and why it is this one. */
export interface SdkChoice {
  readonly name: string;
  /** For people, to stand behind the name. */
  readonly reason: string;
}

/**
 * The SDK that a client is generated for: the one that was named, or else the only one that the catalog
 * has, or the only one of these that is installed.
 *
 * @param catalogued - the SDKs of the catalog
 * @param where - where the catalog lists them
 * @throws FindingsError if the catalog lacks it, or it can't be told which one is meant
 */
export function chooseSdk(
  { sdk, namedBy, folder, place }: Target,
  catalogued: readonly string[],
  where: Place,
): SdkChoice {
  const fail = (finding: ReturnType<typeof sdkFindings.ambiguous>) => new FindingsError([finding]);
  if (sdk !== undefined) {
    if (!catalogued.includes(sdk)) throw fail(sdkFindings.notInCatalog(place, sdk, catalogued));
    return { name: sdk, reason: `named by ${namedBy}` };
  }
  const [first, ...more] = catalogued;
  if (first === undefined) throw fail(sdkFindings.noneInCatalog(where));
  if (more.length === 0) return { name: first, reason: "the only SDK in the catalog" };
  const installed = catalogued.filter((name) => isInstalled(name, folder));
  const [only] = installed;
  if (only === undefined || installed.length > 1)
    throw fail(sdkFindings.ambiguous(place, catalogued));
  return { name: only, reason: "the only SDK of the catalog that is installed here" };
}
