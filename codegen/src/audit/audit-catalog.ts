import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCatalog } from "../catalog/read.js";
import type { Catalog } from "../catalog/schema.js";
import { shippedCatalog } from "../sync/shipped.js";

/**
 * The catalog that calls are judged by: the one that is named, else the project's own, else the one
 * that comes with the tool.
 *
 * @throws FindingsError if it is unsound
 */
export function auditCatalog(cwd: string, named: string | undefined): Catalog {
  const own = join(cwd, "scopes.json");
  if (named !== undefined) return readCatalog(resolve(cwd, named)).catalog;
  return existsSync(own) ? readCatalog(own).catalog : shippedCatalog();
}
