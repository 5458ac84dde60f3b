import type { Finding } from "../findings/finding.js";
import { nearest } from "../findings/nearest.js";
import type { JsonDocument, JsonPath } from "./document.js";
import { catalogFindings } from "./messages.js";
import type { Catalog, CatalogSdk } from "./schema.js";

/** What a schema can't say: that the names in the catalog fit together. */
export function brokenRules(catalog: Catalog, document: JsonDocument): Finding[] {
  return [
    ...scopesWithoutKind(catalog, document),
    ...unknownScopes(catalog, document),
    ...repeatedEntries(catalog, document),
    ...methodsTwice(catalog, document),
    ...Object.entries(catalog.sdks).flatMap(([sdk, { services }]) => [
      ...filesTwice(services, ["sdks", sdk, "services"], document),
      ...classesTwice(services, ["sdks", sdk, "services"], document),
    ]),
  ];
}

function scopesWithoutKind(catalog: Catalog, document: JsonDocument): Finding[] {
  return Object.entries(catalog.scopes).flatMap(([scope, { kinds }]) => {
    const where = () => document.place(["scopes", scope]);
    return [
      ...(kinds.length === 0 ? [catalogFindings.noKinds(where(), scope)] : []),
      ...(Object.hasOwn(catalog.ungrantable, scope)
        ? [catalogFindings.grantableAndNot(where(), scope)]
        : []),
    ];
  });
}

function unknownScopes(catalog: Catalog, document: JsonDocument): Finding[] {
  const grantable = Object.keys(catalog.scopes);
  const known = new Set([...grantable, ...Object.keys(catalog.ungrantable)]);
  const check = (scopes: readonly string[], user: string, path: JsonPath) =>
    scopes.flatMap((scope, index) =>
      known.has(scope)
        ? []
        : [
            catalogFindings.unknownScope(
              document.place([...path, index]),
              user,
              scope,
              nearest(scope, known),
            ),
          ],
    );
  return [
    ...Object.entries(catalog.scopes).flatMap(([name, { successor }]) =>
      successor === undefined || Object.hasOwn(catalog.scopes, successor)
        ? []
        : [
            catalogFindings.unknownSuccessor(
              document.place(["scopes", name, "successor"]),
              name,
              successor,
              nearest(successor, grantable),
            ),
          ],
    ),
    ...Object.entries(catalog.callers).flatMap(([kind, { holds }]) =>
      check(holds, `callers › ${kind}`, ["callers", kind, "holds"]),
    ),
    ...eachMethod(catalog).flatMap(({ name, path, method }) =>
      check(method.anyOf, name, [...path, "anyOf"]),
    ),
  ];
}

function repeatedEntries(catalog: Catalog, document: JsonDocument): Finding[] {
  const check = (list: readonly string[], name: string, path: JsonPath) =>
    list.flatMap((entry, index) =>
      list.indexOf(entry) < index
        ? [catalogFindings.repeatedEntry(document.place([...path, index]), name, entry)]
        : [],
    );
  return [
    ...Object.entries(catalog.scopes).flatMap(([scope, { kinds }]) =>
      check(kinds, `kinds of ${scope}`, ["scopes", scope, "kinds"]),
    ),
    ...Object.entries(catalog.callers).flatMap(([kind, { holds }]) =>
      check(holds, `holds of ${kind}`, ["callers", kind, "holds"]),
    ),
    ...eachMethod(catalog).flatMap(({ name, path, method }) =>
      check(method.anyOf, `anyOf of ${name}`, [...path, "anyOf"]),
    ),
    ...eachService(catalog).flatMap(({ name, path, service }) =>
      check(service.uncatalogued ?? [], `uncatalogued of ${name}`, [...path, "uncatalogued"]),
    ),
  ];
}

function methodsTwice(catalog: Catalog, document: JsonDocument): Finding[] {
  return eachService(catalog).flatMap(({ name, path, service }) =>
    (service.uncatalogued ?? []).flatMap((method, index) =>
      Object.hasOwn(service.methods, method)
        ? [
            catalogFindings.mappedAndNot(
              document.place([...path, "uncatalogued", index]),
              `${name}.${method}`,
            ),
          ]
        : [],
    ),
  );
}

function filesTwice(
  services: CatalogSdk["services"],
  path: JsonPath,
  document: JsonDocument,
): Finding[] {
  return twins(Object.keys(services), (name) => name.toLowerCase()).map(([name, other]) =>
    catalogFindings.sameFile(document.place([...path, name]), name, other),
  );
}

function classesTwice(
  services: CatalogSdk["services"],
  path: JsonPath,
  document: JsonDocument,
): Finding[] {
  const classOf = (name: string) => services[name]?.class ?? "";
  return twins(Object.keys(services), classOf).map(([name, other]) => {
    const where = document.place([...path, name, "class"]);
    return catalogFindings.sameClass(where, name, other, classOf(name));
  });
}

/** Names that come after another of the same key, each with that other. */
function twins(names: readonly string[], keyOf: (name: string) => string): [string, string][] {
  const first = new Map<string, string>();
  return names.flatMap((name): [string, string][] => {
    const other = first.get(keyOf(name));
    if (other === undefined) first.set(keyOf(name), name);
    return other === undefined ? [] : [[name, other]];
  });
}

function eachService(catalog: Catalog) {
  return Object.entries(catalog.sdks).flatMap(([sdk, { services }]) =>
    Object.entries(services).map(([name, service]) => ({
      name,
      path: ["sdks", sdk, "services", name] as JsonPath,
      service,
    })),
  );
}

function eachMethod(catalog: Catalog) {
  return eachService(catalog).flatMap(({ name, path, service }) =>
    Object.entries(service.methods).map(([method, value]) => ({
      name: `${name}.${method}`,
      path: [...path, "methods", method] as JsonPath,
      method: value,
    })),
  );
}
