import { refusalOf } from "../../../../src/verdict.js";
import type { Use, UseCaller } from "../use.js";
import type { FoundCaller } from "./callers.js";
import type { CatalogLookup, CataloguedSdk, UsedMethod } from "./catalog-lookup.js";
import type { Package } from "./packages.js";
import type { RawUse } from "./read-uses.js";
import { placeOf } from "./syntax.js";

/** Uses with the scopes of their methods, one for each caller. */
export function inCatalog(uses: readonly RawUse[], lookup: CatalogLookup): Use[] {
  const bySdk = new Map<Package, UsedMethod[]>();
  for (const { method } of uses) {
    const { sdk, name } = method.service;
    const used = bySdk.get(sdk) ?? [];
    used.push({ class: name, method: method.name });
    bySdk.set(sdk, used);
  }
  const found = new Map([...bySdk].map(([sdk, used]) => [sdk, lookup(sdk, used)] as const));
  return uses.flatMap((use) => withScopes(use, found.get(use.method.service.sdk)));
}

function withScopes(
  { method, name, callers, scoped }: RawUse,
  sdk: CataloguedSdk | undefined,
): Use[] {
  const service = sdk?.services.get(method.service.name);
  const anyOf = service?.methods.get(method.name);
  const common = {
    sdk: method.service.sdk.name,
    method: `${service?.name ?? lowerCamel(method.service.name)}.${method.name}`,
    anyOf,
    place: placeOf(name),
    declared: scoped?.declared,
  };
  const known = callers.map(({ caller, assumed, chain }): FoundCaller & { caller: UseCaller } => {
    if (caller !== undefined) return { caller, assumed, chain };
    // The type of a scoped client says what it was declared for.
    if (scoped !== undefined) return { caller: scoped.caller, assumed: false, chain };
    return { caller: assumedCaller(anyOf, sdk), assumed: true, chain };
  });
  const distinct = known.filter(
    (a, index) => !known.some((b, other) => b.caller === a.caller && isBetter(b, other, a, index)),
  );
  return distinct.map((caller) => ({ ...common, ...caller }));
}

function isBetter(a: FoundCaller, ofA: number, b: FoundCaller, ofB: number): boolean {
  return a.assumed === b.assumed ? ofA < ofB : !a.assumed;
}

/** A key, unless the method is one that only a signed-in user can call. */
function assumedCaller(
  anyOf: readonly string[] | undefined,
  sdk: CataloguedSdk | undefined,
): UseCaller {
  if (sdk === undefined || anyOf === undefined) return "key";
  const refusal = refusalOf(anyOf, { kind: "project", scopes: [] }, sdk.rules);
  return refusal?.reason === "session-only" ? "session" : "key";
}

/** `TablesDB` is the service `tablesDB`, also where no catalog says so. */
function lowerCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
