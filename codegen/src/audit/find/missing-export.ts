import { readFileSync } from "node:fs";
import { join } from "node:path";
import { releaseAt, releaseFile } from "../../sdk/releases/releases.js";
import { exportedTypes } from "../../sdk/releases/stripped.js";
import type { Package } from "./packages.js";

/** `InputFile, which node-appwrite 27.1.0 has in node-appwrite/file` */
export function missingExport(name: string, sdk: Package): string {
  const { folder, name: of, version } = sdk;
  const path = Object.entries(releaseAt(folder)?.entries ?? exportedTypes(folder)).find(
    ([entry, file]) => entry !== "." && declares(join(folder, file), name),
  )?.[0];
  const where = path === undefined ? "does not export" : `has in ${of}${path.slice(1)}`;
  return `${name}, which ${of} ${version} ${where}`;
}

function declares(file: string, name: string): boolean {
  const text = releaseFile(file.replaceAll("\\", "/")) ?? readFileSync(file, "utf8");
  return new RegExp(`\\bexport\\b[^;]*\\b${name.replaceAll("$", "\\$")}\\b`).test(text);
}
