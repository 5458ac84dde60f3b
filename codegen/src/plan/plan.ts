import type { CallerRules } from "../../../src/caller.js";
import type { KeyKind } from "../../../src/refusals.js";
import { byCodePoint } from "../catalog/canonical.js";
import type { Catalog, CatalogSdk } from "../catalog/schema.js";
import type { InstalledSdk, SdkDeclarations } from "../sdk/sdk.js";
import { planService, type ServicePlan } from "./service-plan.js";

/** Everything that is generated for one SDK, with every name resolved. Nothing is looked up later. */
export interface SdkPlan {
  /** The package: `@appwrite.io/console`. */
  readonly name: string;
  readonly version: string;
  /** The Appwrite release whose routes the catalog lists. */
  readonly server: string;
  /** The scopes of each kind of key, sorted. */
  readonly keys: readonly KeyPlan[];
  readonly scopes: readonly ScopePlan[];
  readonly callers: readonly CallerPlan[];
  readonly services: readonly ServicePlan[];
  /** Methods that return no promise, as `service.method`. */
  readonly synchronous: readonly string[];
}

/** What one kind of key can be granted. */
export interface KeyPlan {
  readonly kind: KeyKind;
  readonly scopes: readonly string[];
  /** The SDK's own enum of these scopes, if it has one. */
  readonly scopeEnum: { readonly name: string; readonly members: readonly string[] } | undefined;
}

export interface ScopePlan {
  readonly name: string;
  readonly kinds: readonly KeyKind[];
  readonly category: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly successor: string | undefined;
}

export interface CallerPlan {
  readonly kind: keyof CallerRules;
  readonly holds: readonly string[];
  readonly grantable: readonly string[];
}

/** Joins the catalog and the SDK. Both have been checked, and found to fit together. */
export function planSdk(
  catalog: Catalog,
  catalogued: CatalogSdk,
  installed: InstalledSdk,
  declarations: SdkDeclarations,
): SdkPlan {
  const rules = callerRules(catalog);
  const services = sortedEntries(catalogued.services).map(([name, service]) => {
    const found = declarations.classes.find((c) => c.name === service.class);
    return planService(name, service, found?.fields ?? [], rules);
  });
  return {
    name: installed.name,
    version: catalogued.version,
    server: catalogued.server,
    keys: (["project", "organization", "account"] as const).map((kind) => ({
      kind,
      scopes: rules[kind].grantable,
      scopeEnum: scopeEnum(rules[kind].grantable, declarations),
    })),
    scopes: sortedEntries(catalog.scopes).map(([name, scope]) => ({
      name,
      kinds: [...scope.kinds].sort(byCodePoint),
      category: scope.category,
      description: scope.description,
      deprecated: scope.deprecated ?? false,
      successor: scope.successor,
    })),
    callers: sortedEntries(rules).map(([kind, rule]) => ({ kind, ...rule })),
    services,
    synchronous: synchronousMethods(catalogued, declarations),
  };
}

/** The catalog's rules of who holds what, as the run time takes them. */
export function callerRules(catalog: Catalog): CallerRules {
  const rule = (kind: keyof Catalog["callers"]) => ({
    holds: [...catalog.callers[kind].holds].sort(byCodePoint),
    grantable: Object.keys(catalog.scopes)
      .filter((scope) => catalog.scopes[scope]?.kinds.some((k) => k === kind))
      .sort(byCodePoint),
  });
  return {
    account: rule("account"),
    guest: rule("guest"),
    organization: rule("organization"),
    project: rule("project"),
    session: rule("session"),
  };
}

/** An SDK's enum of a key's scopes is known by its values: each is a scope of that key. */
function scopeEnum(scopes: readonly string[], declarations: SdkDeclarations): KeyPlan["scopeEnum"] {
  const found = declarations.enums
    .filter(({ members }) => members.length > 1 && members.every((m) => scopes.includes(m.value)))
    .sort((a, b) => b.members.length - a.members.length)[0];
  return found && { name: found.name, members: found.members.map((member) => member.name) };
}

function synchronousMethods(catalogued: CatalogSdk, declarations: SdkDeclarations): string[] {
  return sortedEntries(catalogued.services).flatMap(([name, service]) =>
    declarations.classes
      .filter((c) => c.name === service.class)
      .flatMap((c) => c.methods)
      .filter((method) => method.synchronous)
      .map((method) => `${name}.${method.name}`)
      .sort(byCodePoint),
  );
}

function sortedEntries<Key extends string, Value>(record: Readonly<Record<Key, Value>>) {
  return (Object.entries(record) as [Key, Value][]).sort(([a], [b]) => byCodePoint(a, b));
}
