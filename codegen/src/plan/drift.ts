import type { JsonDocument, JsonPath } from "../catalog/document.js";
import type { CatalogSdk } from "../catalog/schema.js";
import type { Finding } from "../findings/finding.js";
import { nearest } from "../findings/nearest.js";
import type { InstalledSdk, SdkDeclarations } from "../sdk/sdk.js";
import { driftFindings } from "./messages.js";

/**
 * Where the catalog and the installed SDK differ, method by method. Every difference is an error: a
 * method that only one of them has can't be given a verdict.
 */
export function driftBetween(
  catalogued: CatalogSdk,
  installed: InstalledSdk,
  declarations: SdkDeclarations,
  document: JsonDocument,
): Finding[] {
  const sdk = `${installed.name} ${installed.version}`;
  const path = ["sdks", installed.name];
  if (declarations.classes.length === 0) {
    return [driftFindings.noServices({ file: installed.declarations }, installed)];
  }
  const services = Object.entries(catalogued.services);
  const classes = new Map(declarations.classes.map((c) => [c.name, c]));
  const catalogClasses = new Set(services.map(([, service]) => service.class));
  const where = document.place([...path, "services"]);
  return [
    ...[...classes.keys()]
      .filter((name) => !catalogClasses.has(name))
      .map((name) => driftFindings.unlistedClass(where, name, sdk)),
    ...services.flatMap(([name, service]) => {
      const place = (...rest: JsonPath) => document.place([...path, "services", name, ...rest]);
      const found = classes.get(service.class);
      if (found === undefined)
        return [driftFindings.unknownClass(place("class"), service.class, sdk)];
      const has = new Set(found.methods.map((method) => method.name));
      const uncatalogued = service.uncatalogued ?? [];
      const mapped = Object.keys(service.methods);
      const lists = new Set([...mapped, ...uncatalogued]);
      const unlisted = [...has].filter((method) => !lists.has(method));
      return [
        ...unlisted.map((method) =>
          driftFindings.unlistedMethod(place(), `${name}.${method}`, sdk),
        ),
        ...[...lists]
          .filter((method) => !has.has(method))
          .map((method) =>
            driftFindings.unknownMethod(
              mapped.includes(method)
                ? place("methods", method)
                : place("uncatalogued", uncatalogued.indexOf(method)),
              `${name}.${method}`,
              sdk,
              nearest(method, unlisted),
            ),
          ),
      ];
    }),
  ];
}
