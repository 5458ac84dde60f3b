import { join } from "node:path";
import { folderOf } from "../../codegen/src/catalog/rules.js";
import { generate } from "../../codegen/src/commands/generate.js";

/** The module that a user's tree imports the run time from. */
export const runtime = "appwrite-scopes/runtime";

/**
 * Generates the client of an SDK, as the command does.
 *
 * @param output - an absolute path
 * @returns the folder that the tree is in
 */
export function generateTree(catalog: string, output: string, sdk: string): string {
  generate({ catalog, output, runtime, check: false });
  return join(output, folderOf(sdk));
}
