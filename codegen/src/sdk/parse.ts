import { FindingsError } from "../findings/finding.js";
import { readDeclarations } from "./declarations.js";
import { sdkFindings } from "./messages.js";
import { routesOf } from "./routes.js";
import type { InstalledSdk, SdkDeclarations } from "./sdk.js";

/**
 * Reads an SDK anew: its classes and methods from its types, and what they send from its code. This loads
 * the compiler.
 *
 * @throws FindingsError if its types can't be read
 */
export function parseSdk(sdk: InstalledSdk): SdkDeclarations {
  const { classes, enums } = declared(sdk);
  const routeOf = routesOf(sdk);
  return {
    classes: classes.map((declared) => ({
      ...declared,
      methods: declared.methods.map((method) => ({
        ...method,
        route: routeOf(declared.name, method.name),
      })),
    })),
    enums,
  };
}

function declared(sdk: InstalledSdk) {
  try {
    return readDeclarations(sdk);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const reason = "its types are nested too deeply";
    throw new FindingsError([sdkFindings.broken(sdk.declarations, sdk.name, reason)]);
  }
}
