import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Catalog, catalogSchema } from "./schema.js";

/** The catalog that comes with the tool; the build puts it at the same distance as the repository. */
export const shippedCatalogFile = fileURLToPath(new URL("../../../scopes.json", import.meta.url));

/** The tool's own catalog. It was checked before it was shipped. */
export function shippedCatalog(): Catalog {
  return catalogSchema.parse(JSON.parse(readFileSync(shippedCatalogFile, "utf8")));
}
