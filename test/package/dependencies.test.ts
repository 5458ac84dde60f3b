import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importedNames } from "../support/imported-names.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** `@scope/name` of `@scope/name/some/file.js`. */
const packageOf = (specifier: string): string | undefined =>
  /^(?:@[^/]+\/)?[^./][^/]*/.exec(specifier)?.[0];

/** The packages that the built files of a folder import, by themselves or in their declarations. */
function imported(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const all = files
    .filter((file) => /\.(?:js|d\.ts)$/.test(file))
    .flatMap((file) => importedNames(readFileSync(join(root, folder, file), "utf8")))
    .flatMap((specifier) => packageOf(specifier) ?? [])
    .filter((name) => !name.startsWith("node:") && !builtinModules.includes(name));
  return [...new Set(all)].sort();
}

// The tool's sources are in three folders with one manifest between them, in which nothing else looks for what is missing.
test.each([".", "codegen"])("the package in %s depends on what it imports, and no more", (home) => {
  const manifest = JSON.parse(readFileSync(join(root, home, "package.json"), "utf8"));
  const named = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  expect(imported(`${home}/dist`)).toEqual(named.sort());
});
