import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { plan, publish, readTargets } from "../../../codegen/src/index.js";
import { install, packages } from "../packages.js";

type Dependencies = Readonly<Record<string, string>>;

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
}

/** Other packages than SDKs that are installed: those whose types services go through. */
const typed = ["@types/node", "appwrite-scopes", "fastify", "fastify-plugin", "hono"];

/** How this repository calls the releases of an SDK, but for their number. */
const aliases: Readonly<Record<string, string>> = {
  "node-appwrite": "node-appwrite",
  "@appwrite.io/console": "appwrite-console",
};

/**
 * Installs what the manifests of a folder ask for, as far as this repository has it, and generates its scoped clients.
 *
 * @param more - what is installed besides, by folder, as this repository calls it
 */
export async function installAll(
  folder: string,
  more: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const manifests = manifestsIn(folder);
  const own = new Map(manifests.map(({ home, manifest }) => [manifest.name, home]));
  for (const { home, manifest } of manifests) {
    const { dependencies, devDependencies } = manifest;
    for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies })) {
      const found = own.get(name) ?? packageFor(name, range);
      if (found !== undefined) install(found, home, name);
    }
  }
  for (const [home, names] of Object.entries(more)) {
    for (const name of names) install(join(packages, name), join(folder, home), sdkOf(name));
  }
  const config = join(folder, "appwrite-scopes.config.json");
  if (existsSync(config)) publish(await plan(readTargets(config)));
}

const manifestsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "package.json")
    .map((file) => {
      const manifest: Manifest = JSON.parse(readFileSync(join(folder, file), "utf8"));
      return { home: dirname(join(folder, file)), manifest };
    });

/** Where a package is: of an SDK, the release that a range asks for, or else the newest. */
function packageFor(name: string, range: string): string | undefined {
  if (typed.includes(name)) return join(packages, name);
  const alias = aliases[name];
  if (alias === undefined) return undefined;
  const release = join(packages, `${alias}${/\d+/.exec(range)?.[0]}`);
  return existsSync(release) ? release : join(packages, name);
}

/** The name of an SDK, without the number of a release. */
const sdkOf = (alias: string): string => alias.replace(/\d+$/, "");
