import { z } from "zod";
import { packagePattern, serverPattern } from "../catalog/names.js";
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
    server: z
      .string()
      .max(100)
      .regex(serverPattern, "is not a server, such as 1.8.1, 1.8 or cloud")
      .optional()
      .describe(
        'The server to generate for: a release, "1.8" for the newest of it, or "cloud". If it is not named: the one that the folder was generated for before, or else the release that goes with the SDK.',
      ),
    catalog: path
      .optional()
      .describe(
        'A catalog of your own. If it is not named: "scopes.json" beside this file if "spec" is set, or if it is there and no server is named; or else the tool\'s own.',
      ),
    sdk: z
      .string()
      .regex(packagePattern, "is not a package's name, such as node-appwrite")
      .optional()
      .describe("The SDK to generate for; not needed where only one is installed."),
    spec: path
      .optional()
      .describe(
        "A server's own document, a file or an https address, which `sync` makes the catalog from.",
      ),
    importExtension: z
      .enum(importExtensions)
      .optional()
      .describe("How imports between generated files end; found from tsconfig.json if not named."),
    runtimeImport: path
      .optional()
      .describe('What generated files import the run time from; "appwrite-scopes/runtime".'),
  })
  .describe("One generated client: an SDK, a server and a folder.");

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
