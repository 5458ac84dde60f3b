import { byCodePoint } from "../catalog/canonical.js";
import type { CatalogSdk, CatalogService } from "../catalog/schema.js";
import { type Finding, FindingsError } from "../findings/finding.js";
import type { InstalledSdk, SdkClass, SdkDeclarations } from "../sdk/sdk.js";
import type { Spec, SpecOperation } from "../spec/spec.js";
import { syncFindings } from "./messages.js";

export interface MergedServices {
  readonly services: CatalogSdk["services"];
  /** Methods that only one of the two has. */
  readonly notices: readonly Finding[];
}

/**
 * Joins the methods that the SDK has with the routes that the document has.
 *
 * @throws FindingsError if they can't be told apart
 */
export function mergeServices(
  spec: Spec,
  installed: InstalledSdk,
  declarations: SdkDeclarations,
): MergedServices {
  const where = { file: spec.source };
  if (declarations.classes.length === 0) {
    throw new FindingsError([syncFindings.noServices(installed)]);
  }
  const namespaces = groupByClass(spec.operations);
  const notices: Finding[] = [];
  const services = declarations.classes.map((declared): [string, CatalogService] => {
    const operations = namespaces.get(declared.name.toLowerCase()) ?? [];
    namespaces.delete(declared.name.toLowerCase());
    const name = operations[0]?.service ?? lowerCamel(declared.name);
    const { service, dropped } = mergeService(declared, operations);
    const { uncatalogued = [] } = service;
    if (uncatalogued.length > 0) {
      notices.push(syncFindings.uncatalogued(where, name, uncatalogued, installed));
    }
    if (dropped.length > 0) notices.push(syncFindings.dropped(where, name, dropped, installed));
    return [name, service];
  });
  for (const operations of namespaces.values()) {
    const name = operations[0]?.service ?? "";
    notices.push(syncFindings.droppedService(where, name, operations.length, installed));
  }
  return { services: Object.fromEntries(services.sort(([a], [b]) => byCodePoint(a, b))), notices };
}

/** A document's `tablesDB` is an SDK's `TablesDB`: they differ in the case of letters alone. */
function groupByClass(operations: readonly SpecOperation[]): Map<string, SpecOperation[]> {
  const groups = new Map<string, SpecOperation[]>();
  const findings: Finding[] = [];
  for (const operation of operations) {
    const key = operation.service.toLowerCase();
    const group = groups.get(key) ?? [];
    const other = group[0]?.service ?? operation.service;
    if (other !== operation.service) {
      findings.push(syncFindings.serviceTwice(operation.where, operation.service, other));
    }
    group.push(operation);
    groups.set(key, group);
  }
  if (findings.length > 0) throw new FindingsError(findings);
  return groups;
}

function mergeService(declared: SdkClass, operations: readonly SpecOperation[]) {
  const routes = new Map(operations.map((operation) => [operation.method, operation]));
  const methods: [string, CatalogService["methods"][string]][] = [];
  const uncatalogued: string[] = [];
  for (const { name } of declared.methods) {
    const { verb, path, anyOf = [] } = routes.get(name) ?? {};
    routes.delete(name);
    if (verb === undefined || path === undefined || anyOf.length === 0) uncatalogued.push(name);
    else methods.push([name, { verb, path, anyOf: [...anyOf] }]);
  }
  const service: CatalogService = {
    class: declared.name,
    methods: Object.fromEntries(methods.sort(([a], [b]) => byCodePoint(a, b))),
    ...(uncatalogued.length === 0 ? {} : { uncatalogued: uncatalogued.sort(byCodePoint) }),
  };
  return { service, dropped: [...routes.keys()].sort(byCodePoint) };
}

function lowerCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
