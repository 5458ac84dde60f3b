import type { JsonPath } from "./document.js";
import type { Catalog } from "./schema.js";

/** Something that is said server by server. */
export interface NamedHistory {
  readonly name: string;
  readonly path: JsonPath;
  readonly entries: Readonly<Record<string, readonly string[] | null>>;
}

/** All histories of a catalog. */
export function histories({ scopes, routes }: Catalog): NamedHistory[] {
  return [
    ...Object.entries(scopes).flatMap(([scope, { grantedTo = {}, heldBy = {} }]) => [
      { name: `grantedTo of ${scope}`, path: ["scopes", scope, "grantedTo"], entries: grantedTo },
      { name: `heldBy of ${scope}`, path: ["scopes", scope, "heldBy"], entries: heldBy },
    ]),
    ...Object.entries(routes).map(([name, entries]) => ({ name, path: ["routes", name], entries })),
  ];
}
