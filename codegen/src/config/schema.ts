import { z } from "zod";
import { packagePattern } from "../catalog/names.js";
import { importExtensions } from "./import-extensions.js";

/**
 * The shape of `appwrite-scopes.config.json`. The JSON Schema that is shipped, and the types of the
 * config, are derived from it.
 *
 * @module
 */

const path = z.string().min(1).max(1000);

const output = z
  .strictObject({
    folder: path.describe("Where the client is generated. The folder belongs to the tool."),
    catalog: path.optional().describe('The catalog; "scopes.json" if it is not named.'),
    sdk: z
      .string()
      .regex(packagePattern, "is not a package's name, such as node-appwrite")
      .optional()
      .describe(
        "The SDK to generate for; not needed where the catalog or the project has but one.",
      ),
    spec: path
      .optional()
      .describe("The server's own document, a file or an https address: what `sync` reads."),
    importExtension: z
      .enum(importExtensions)
      .optional()
      .describe("How imports between generated files end; found from tsconfig.json if not named."),
    runtimeImport: path
      .optional()
      .describe('What generated files import the run time from; "appwrite-scopes/runtime".'),
  })
  .describe("One generated client: an SDK, a catalog and a folder.");

export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    outputs: z
      .array(output)
      .min(1)
      .describe("The clients to generate; paths are relative to this file."),
  })
  .describe("What appwrite-scopes generates, and from what.");

/** The config, as it stands in `appwrite-scopes.config.json`. */
export type Config = z.infer<typeof configSchema>;

/** One output of the config. */
export type ConfigOutput = Config["outputs"][number];

/** The JSON Schema of the config, draft 2020-12. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { target: "draft-2020-12" });
}
