import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import tool from "../../codegen/package.json" with { type: "json" };
import runTime from "../../package.json" with { type: "json" };
import { packedOnce } from "../package/packed-once.js";
import { startRegistry } from "../support/registry.js";
import type { Recipe, Runtime } from "./recipes.js";

const run = promisify(execFile);
const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

/** The releases of other runtimes, which are packages of npm's as well. */
const releases: Partial<Record<Runtime, string>> = { bun: "bun@1.4.5", deno: "deno@2.9.6" };

/** Where recipes are copied to and installed, outside this repository. */
export interface Kitchen {
  /** What a recipe's processes find in their environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Copies a recipe without its refused calls. @returns its folder */
  lay(recipe: Recipe): string;
  /** Adds the refused calls. */
  addRefused(recipe: Recipe): void;
  clear(): Promise<void>;
}

/** What an install or a build has made in the repository's own folder. */
const made = /[\\/](node_modules|dist|build|\.(?!gitignore$)[\w-]+)$/;

/** Packs the packages, makes a registry that has them, and installs the runtimes that recipes ask for. */
export async function openKitchen(recipes: readonly Recipe[]): Promise<Kitchen> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-recipes-")));
  const manifests = [runTime, tool];
  const packages = packedOnce().flatMap(({ name, file }) =>
    manifests.filter((manifest) => manifest.name === name).map((manifest) => ({ manifest, file })),
  );
  const registry = await startRegistry(packages);
  const env = {
    ...ofThisMachine(),
    PATH: [join(folder, "node_modules/.bin"), process.env.PATH].join(delimiter),
    NO_COLOR: "1",
    NPM_CONFIG_REGISTRY: registry.origin,
    NPM_CONFIG_PREFER_OFFLINE: "true",
    NPM_CONFIG_AUDIT: "false",
    NPM_CONFIG_FUND: "false",
    ASTRO_TELEMETRY_DISABLED: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    // What they keep of packages: these may be other ones than the last time, in the same release.
    BUN_INSTALL_CACHE_DIR: join(folder, "bun"),
    DENO_DIR: join(folder, "deno"),
  };
  // A repository, since the audit reads what git does not ignore.
  await run("git", ["init", "--quiet", folder]);
  const runtimes = recipes.flatMap(({ runtime }) => releases[runtime] ?? []);
  if (runtimes.length > 0) {
    await run("npm", ["install", "--prefix", folder, ...runtimes], { env });
  }
  const copy = ({ name }: Recipe, filter: (file: string) => boolean) =>
    cpSync(join(examples, name), join(folder, name), {
      recursive: true,
      filter: (file) => !made.test(file) && filter(file),
    });
  return {
    env,
    lay: (recipe) => {
      copy(recipe, (file) => !/refused\.\w+$/.test(file));
      return join(folder, recipe.name);
    },
    addRefused: (recipe) => copy(recipe, () => true),
    clear: async () => {
      await registry.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a process needs to reach a registry from here, and nothing that the test runner has set. */
function ofThisMachine(): Record<string, string> {
  const needed = /^HOME$|CERT|CA_BUNDLE|PROXY/i;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value = ""]) =>
      needed.test(name) ? [[name, value]] : [],
    ),
  );
}
