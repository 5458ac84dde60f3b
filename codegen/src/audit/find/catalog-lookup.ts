import type { CallerRules } from "../../../../src/caller.js";
import type { Catalog, CatalogSdk } from "../../catalog/schema.js";
import { callerRules } from "../../plan/plan.js";
import type { Package } from "./packages.js";

/** A service as a catalog has it. */
export interface CataloguedService {
  /** The service's name: `tablesDB`. */
  readonly name: string;
  /** Method → the scopes of which any one opens it. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
}

/** An installed SDK as the catalog that fits it has it. */
export interface CataloguedSdk {
  /** Class → service. */
  readonly services: ReadonlyMap<string, CataloguedService>;
  readonly rules: CallerRules;
}

/** A method that is used: the SDK's class and its method. */
export interface UsedMethod {
  readonly class: string;
  readonly method: string;
}

/**
 * Finds what a catalog says of an installed SDK.
 *
 * @param used - the methods that the program uses
 * @returns `undefined` where no catalog fits
 */
export type CatalogLookup = (sdk: Package, used: Iterable<UsedMethod>) => CataloguedSdk | undefined;

/**
 * Looks an SDK up in catalogs, of which the first that fits counts. One fits if it describes the same
 * release; or one of the same major version, and has every method that is used.
 *
 * @param catalogs - the user's own before the shipped one
 */
export function lookupIn(catalogs: readonly Catalog[]): CatalogLookup {
  return (sdk, used) => {
    const methods = [...used];
    for (const fits of [isSame, isClose]) {
      const catalog = catalogs.find((c) => {
        const described = Object.hasOwn(c.sdks, sdk.name) ? c.sdks[sdk.name] : undefined;
        return described !== undefined && fits(described, sdk, methods);
      });
      const described = catalog?.sdks[sdk.name];
      if (catalog !== undefined && described !== undefined) {
        return { services: servicesOf(described), rules: callerRules(catalog) };
      }
    }
    return undefined;
  };
}

const isSame = (described: CatalogSdk, sdk: Package): boolean => described.version === sdk.version;

function isClose(described: CatalogSdk, sdk: Package, used: readonly UsedMethod[]): boolean {
  const major = (version: string) => version.split(".")[0];
  if (major(described.version) !== major(sdk.version)) return false;
  const services = servicesOf(described);
  return used.every((use) => services.get(use.class)?.methods.has(use.method));
}

function servicesOf({ services }: CatalogSdk): Map<string, CataloguedService> {
  return new Map(
    Object.entries(services).map(([name, service]) => [
      service.class,
      {
        name,
        methods: new Map(Object.entries(service.methods).map(([m, { anyOf }]) => [m, anyOf])),
      },
    ]),
  );
}
