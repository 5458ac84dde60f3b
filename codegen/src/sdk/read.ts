import { lookUp } from "./kept/look-up.js";
import type { SdkReader } from "./sdk.js";

/** Reads an SDK. The compiler is loaded only where the SDK was never read before. */
export const readSdk: SdkReader = async (sdk) => {
  const { known, keep } = lookUp(sdk);
  if (known !== undefined) return known;
  const { parseSdk } = await import("./parse.js");
  const declarations = parseSdk(sdk);
  keep(declarations);
  return declarations;
};
