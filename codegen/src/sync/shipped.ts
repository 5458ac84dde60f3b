import { fileURLToPath } from "node:url";
import { readCatalog } from "../catalog/read.js";
import type { Catalog } from "../catalog/schema.js";

/** The catalog that comes with the tool; the build puts it at the same distance as the repository. */
const file = fileURLToPath(new URL("../../../scopes.json", import.meta.url));

/** Kinds of key, categories, descriptions and what callers hold: no server's document says those. */
export function shippedCatalog(): Catalog {
  return readCatalog(file).catalog;
}
