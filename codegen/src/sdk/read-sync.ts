import { lookUp } from "./kept/look-up.js";
import { parseSdk } from "./parse.js";
import type { InstalledSdk, SdkDeclarations } from "./sdk.js";

export { shippedSdks } from "./kept/shipped.js";

/** Reads an SDK where the compiler is loaded anyway. */
export function readSdkSync(sdk: InstalledSdk): SdkDeclarations {
  const { known, keep } = lookUp(sdk);
  if (known !== undefined) return known;
  const declarations = parseSdk(sdk);
  keep(declarations);
  return declarations;
}
