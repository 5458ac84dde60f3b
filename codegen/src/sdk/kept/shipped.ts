import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { byCodePoint } from "../../catalog/canonical.js";
import { type Answer, readAnswer } from "./answer.js";

/** Where the build puts what it has read; the sources, which tests run as they are, lie elsewhere. */
const folder = ["../../../../sdks", "../../../dist/sdks"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());

/** The SDKs whose methods come with the tool, for where none is installed. */
export function shippedSdks(): Answer[] {
  const files = folder === undefined ? [] : readdirSync(folder);
  return files
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => shippedAnswer(file.replace(/\.json$/, "")) ?? [])
    .sort((a, b) => byCodePoint(a.name, b.name));
}

/** What comes with the tool under a key. */
export function shippedAnswer(key: string): Answer | undefined {
  return folder === undefined ? undefined : answerIn(join(folder, `${key}.json`));
}

/** What a file keeps, if it is there and sound. */
export function answerIn(file: string): Answer | undefined {
  try {
    return readAnswer(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
