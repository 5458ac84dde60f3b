import { readFileSync } from "node:fs";
import type { Catalog } from "../../codegen/src/catalog/schema.js";

/** The catalog of this repository, read as plain JSON: no code under test stands between. */
export const catalog = JSON.parse(
  readFileSync(new URL("../../scopes.json", import.meta.url), "utf8"),
) as Catalog;
