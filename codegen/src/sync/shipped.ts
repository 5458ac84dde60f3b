import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Catalog, catalogSchema } from "../catalog/schema.js";

/** The catalog that comes with the tool; the build puts it at the same distance as the repository. */
const file = fileURLToPath(new URL("../../../scopes.json", import.meta.url));

/**
 * Kinds of key, categories, descriptions and what callers hold: no server's document says those. It was
 * checked before it was shipped, so nobody has to be told where in it something stands.
 */
export function shippedCatalog(): Catalog {
  return catalogSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}
