import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { isFile, readManifest } from "../../../codegen/src/sdk/manifest.js";
import { type PackageSpecifier, packageSpecifier } from "../../packages/package-specifier.js";

const lists = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
] as const;

/**
 * What the nearest package.json that names a package says of it: its range, and which package is meant, since
 * it may be installed under another name.
 */
export function declaredPackage(
  name: string,
  folder: string,
): Omit<PackageSpecifier, "path"> | undefined {
  const manifest = readManifest(join(folder, "package.json"));
  const declared = lists
    .map((list) => Object(manifest?.[list])[name])
    .find((range) => typeof range === "string");
  if (declared !== undefined) return meant(name, declared, folder);
  const parent = dirname(folder);
  return parent === folder ? undefined : declaredPackage(name, parent);
}

function meant(name: string, declared: string, folder: string) {
  const [, catalog] = /^catalog:(.*)$/.exec(declared) ?? [];
  if (catalog !== undefined) return { name, range: catalogRange(name, catalog.trim(), folder) };
  const [, other] = /^npm:(.*)$/.exec(declared) ?? [];
  return (other === undefined ? undefined : packageSpecifier(other)) ?? { name, range: declared };
}

/** What a workspace says once for all of its packages: pnpm in a file of its own, bun in the root's manifest. */
function catalogRange(name: string, catalog: string, folder: string): string | undefined {
  const file = join(folder, "pnpm-workspace.yaml");
  const root = readManifest(join(folder, "package.json"));
  const sources = [isFile(file) ? yaml(file) : {}, Object(root?.workspaces), Object(root)];
  const range = sources
    .map(({ catalog: common, catalogs }) =>
      catalog === "" || catalog === "default"
        ? (Object(common)[name] ?? Object(Object(catalogs).default)[name])
        : Object(Object(catalogs)[catalog])[name],
    )
    .find((one) => typeof one === "string");
  if (range !== undefined) return range;
  const parent = dirname(folder);
  return parent === folder ? undefined : catalogRange(name, catalog, parent);
}

function yaml(file: string): Readonly<Record<string, unknown>> {
  try {
    return Object(parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}
