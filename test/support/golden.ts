import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const folder = new URL("../golden/", import.meta.url);

/**
 * Compares a text with the golden file that holds what a user reads, to the byte.
 *
 * `UPDATE_GOLDEN=1 npx vitest run` writes the files anew. Read the difference before you commit it:
 * it is a change of what users see.
 *
 * @param name - below `test/golden/`, such as `cli/catalog-empty.txt`
 */
export function expectGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(name, folder));
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text, `differs from ${file}; UPDATE_GOLDEN=1 writes it anew`).toBe(goldenText(file));
}

function goldenText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return `${file} is missing`;
  }
}
