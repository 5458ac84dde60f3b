// Makes a project of the corpus as somebody has it: cloned, and with or without its dependencies.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { plan, publish, readTargets } from "../codegen/dist/codegen/src/index.js";

const packages = fileURLToPath(new URL("../node_modules/", import.meta.url));

/** As it was cloned, and with its dependencies: the SDKs and the types that this repository has. */
export const states = ["as it is", "installed"];

/**
 * Hands a project in a state to some work, in a folder of its own that is gone afterwards.
 *
 * @param extra - packages that are installed without a manifest that says so, by folder
 */
export async function inState(project, state, extra, work) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-")));
  try {
    cpSync(project, folder, {
      recursive: true,
      filter: (file) => basename(file) !== "expected.json",
    });
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    if (state === "installed") await install(folder, extra);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function install(folder, extra) {
  const manifests = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "package.json")
    .map((file) => {
      const home = dirname(join(folder, file));
      return { home, manifest: JSON.parse(readFileSync(join(home, "package.json"), "utf8")) };
    });
  const own = new Map(manifests.map(({ home, manifest }) => [manifest.name, home]));
  for (const { home, manifest } of manifests) {
    const { dependencies, devDependencies } = manifest;
    for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies })) {
      const found = own.get(name) ?? installed(name, range);
      if (found !== undefined) link(found, home, name);
    }
  }
  for (const [home, aliases] of Object.entries(extra)) {
    for (const alias of aliases) link(join(packages, alias), join(folder, home), sdkOf(alias));
  }
  const config = join(folder, "appwrite-scopes.config.json");
  if (existsSync(config)) publish(await plan(readTargets(config)));
}

/** The release of an SDK that a range asks for; of other packages, those whose types services go through. */
function installed(name, range) {
  if (typed.includes(name)) return join(packages, name);
  const prefix = { "node-appwrite": "node-appwrite", "@appwrite.io/console": "appwrite-console" };
  if (!(name in prefix)) return undefined;
  const major = /\d+/.exec(range)?.[0];
  const alias = join(packages, `${prefix[name]}${major}`);
  return existsSync(alias) ? alias : join(packages, name);
}

const typed = ["@types/node", "appwrite-scopes", "fastify", "fastify-plugin", "hono"];

const sdkOf = (alias) => alias.replace(/\d+$/, "");

function link(target, home, name) {
  const at = join(home, "node_modules", name);
  mkdirSync(dirname(at), { recursive: true });
  symlinkSync(realpathSync(target), at, "junction");
}
