import { refusalOf } from "../../../../src/verdict.js";
import type { Use, UseCaller } from "../use.js";
import { type FoundCaller, oneEach } from "./callers.js";
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
  const guess = assumedCaller(anyOf, sdk);
  const known = callers.map(({ caller, assumed, chain }): KnownCaller => {
    if (caller !== undefined) return { caller, assumed, chain };
    // The type of a scoped client says what it was declared for.
    if (scoped !== undefined) return { caller: scoped.caller, assumed: false, chain };
    return { caller: guess, assumed: true, chain };
  });
  // Of a method that only a signed-in user can call, the one who may have a session calls it.
  const isUser = guess === "session" && known.some(({ caller }) => caller === "session");
  const isLikely = ({ caller, assumed }: KnownCaller) => !(isUser && caller === "key" && assumed);
  return oneEach(known.filter(isLikely)).map((caller) => ({ ...common, ...caller }));
}

type KnownCaller = FoundCaller & { readonly caller: UseCaller };

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
