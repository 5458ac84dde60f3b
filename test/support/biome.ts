import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Run, runProcess } from "./workspace.js";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** The formatter's part of this repository's configuration: what generated code is laid out for. */
export const formatterConfig = JSON.stringify({
  formatter: JSON.parse(readFileSync(`${root}biome.json`, "utf8")).formatter,
});

/** Has the formatter say what it would change. Ends with 0 if that is nothing. */
export function biomeFormat(folder: string, cwd = root): Promise<Run> {
  const bin = require.resolve("@biomejs/biome/bin/biome");
  const args = ["format", "--colors=off", "--max-diagnostics=20", folder];
  return runProcess(process.execPath, [bin, ...args], cwd);
}
