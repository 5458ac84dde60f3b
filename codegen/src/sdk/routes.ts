import { CodeClasses } from "./code/classes.js";
import { findMethod } from "./code/method.js";
import { codeModules } from "./code/modules.js";
import { routeOf } from "./code/route.js";
import type { InstalledSdk, SdkRoute } from "./sdk.js";

/** The route that a method of an exported class asks for. */
export type RouteFinder = (className: string, method: string) => SdkRoute | undefined;

/**
 * Reads from an SDK's code what its methods send, by syntax alone: the code is never run. What can't be
 * told for sure is not told.
 */
export function routesOf(sdk: InstalledSdk): RouteFinder {
  const classes = new CodeClasses(codeModules(sdk));
  return (className, method) => {
    try {
      const found = findMethod(classes, className, method);
      return found && routeOf(found);
    } catch (error) {
      // Code that is nested deeper than anything that people or compilers write.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  };
}
