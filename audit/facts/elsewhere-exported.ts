import { readFileSync } from "node:fs";
import { join } from "node:path";
import { releaseAt, releaseFile } from "../../codegen/src/sdk/releases/releases.js";
import { exportedTypes } from "../../codegen/src/sdk/releases/stripped.js";
import type { Package } from "../packages/packages.js";

/**
 * Whether a release has a name in another entry than the first, as `InputFile` in `node-appwrite/file`. Services and
 * clients are all in the first, so that no call is lost with it.
 */
export const isElsewhere = (name: string, { folder }: Package): boolean =>
  Object.entries(releaseAt(folder)?.entries ?? exportedTypes(folder)).some(
    ([entry, file]) => entry !== "." && declares(join(folder, file), name),
  );

function declares(file: string, name: string): boolean {
  const text = releaseFile(file.replaceAll("\\", "/")) ?? readFileSync(file, "utf8");
  return new RegExp(`\\bexport\\b[^;]*\\b${name.replaceAll("$", "\\$")}\\b`).test(text);
}
