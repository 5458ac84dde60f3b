import { readCatalog } from "./read.js";
import type { Catalog } from "./schema.js";
import { shippedCatalog, shippedCatalogFile } from "./shipped.js";

/**
 * A catalog, the tool's own or somebody else's.
 *
 * @throws FindingsError with everything that is wrong with it, each with its line and column
 */
export function loadCatalog(file: string): Catalog {
  // It was checked before it was shipped, so nobody has to be told where in it something stands.
  return file === shippedCatalogFile ? shippedCatalog() : readCatalog(file);
}
