import { join } from "node:path";
import { isFile } from "../../codegen/src/sdk/manifest.js";

/** The files that say what a program consists of; the first that is there counts. */
const configNames = ["tsconfig.json", "jsconfig.json"] as const;

/** The one of a folder, if it has any. */
export const configIn = (folder: string): string | undefined =>
  configNames.map((name) => join(folder, name)).find(isFile);
