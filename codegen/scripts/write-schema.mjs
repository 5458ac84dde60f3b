// Writes the JSON Schemas of catalog, config and audit, derived from the schemas that validate them.
import { writeFileSync } from "node:fs";
import { auditJsonSchema } from "../dist/audit/report/schema.js";
import { catalogJsonSchema } from "../dist/codegen/src/catalog/schema.js";
import { configJsonSchema } from "../dist/codegen/src/config/schema.js";

const write = (name, schema) =>
  writeFileSync(new URL(`../${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);

write("scopes.schema.json", catalogJsonSchema());
write("config.schema.json", configJsonSchema());
write("audit.schema.json", auditJsonSchema());
