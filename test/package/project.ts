import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packageFolder } from "../support/releases.js";
import { consumers } from "./consumers.js";
import { nodePackages } from "./nodes.js";
import { packedOnce } from "./packed-once.js";

const run = promisify(execFile);
const programs = fileURLToPath(new URL("programs/", import.meta.url));

/** What is installed beside the packages, in the releases that this repository tests with. */
const beside = ["node-appwrite", "@appwrite.io/console", "@types/node"];

/** A project of users in a folder of its own: both packages, and a folder for each consumer. */
export interface Project {
  path(...parts: readonly string[]): string;
  remove(): void;
}

/** Packs both packages, and installs them from their tarballs. */
export async function installProject(): Promise<Project> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-package-")));
  const path = (...parts: readonly string[]) => join(folder, ...parts);
  const packages = packedOnce().map(({ name, file }) => [name, `file:${file}`]);
  const dependencies = {
    ...Object.fromEntries([...packages, ...beside.map((name) => [name, versionOf(name)])]),
    ...nodePackages,
  };
  writeJson(path("package.json"), { private: true, dependencies });
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder });
  for (const { name, extensions, options: compilerOptions } of consumers) {
    writeJson(path(name, "tsconfig.json"), {
      compilerOptions: { ...compilerOptions, outDir: "built" },
      exclude: ["built"],
    });
    for (const extension of extensions) {
      for (const program of ["program", "refused"]) {
        cpSync(join(programs, `${program}.ts`), path(name, `${program}.${extension}`));
      }
    }
  }
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}

/** Generates a client with the installed tool as its documentation says, in a consumer of its own. */
export async function generateOwn({ path }: Project): Promise<void> {
  const compilerOptions = { module: "NodeNext", strict: true, noEmit: true, types: ["node"] };
  writeJson(path("own", "package.json"), { type: "module" });
  writeJson(path("own", "tsconfig.json"), { compilerOptions });
  cpSync(join(programs, "own.ts"), path("own", "own.ts"));
  const npx = (...args: string[]) => run("npx", ["--no", ...args], { cwd: path("own") });
  await npx("appwrite-scopes", "init", "--sdk", "node-appwrite");
  await npx("appwrite-scopes", "generate");
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(packageFolder(name), "package.json"), "utf8")).version;
}

function writeJson(file: string, content: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}
