// Writes the catalog's JSON Schema, derived from the schema that validates catalogs.
import { writeFileSync } from "node:fs";
import { catalogJsonSchema } from "../dist/codegen/src/catalog/schema.js";

writeFileSync(
  new URL("../scopes.schema.json", import.meta.url),
  `${JSON.stringify(catalogJsonSchema(), null, 2)}\n`,
);
