import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { sync } from "../../codegen/src/commands/sync.js";
import { generateTree } from "../support/generated.js";
import { installRelease, packageFolder, release, releasePairs } from "../support/releases.js";
import { fullestSpec } from "../support/specs.js";
import { truthProgram } from "./truth.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const consumer = fileURLToPath(new URL("../fixtures/consumer/calls.ts", import.meta.url));

/** A user's project: an installed release, a catalog made from a document, and the tree made of both. */
export interface ReleaseProject {
  /** What the release is installed as in this repository: `node-appwrite14`. */
  readonly alias: string;
  /** The SDK's own name. */
  readonly sdk: string;
  readonly version: string;
  /** The document's file. */
  readonly document: string;
  readonly folder: string;
  readonly catalog: Catalog;
}

/** How the project's own files are modules: ES modules, or CommonJS. */
export const moduleKinds = ["esm", "cjs"] as const;

export type ModuleKind = (typeof moduleKinds)[number];

/** All projects, in one folder with the packages that they share. */
export async function makeProjects(): Promise<{ root: string; projects: ReleaseProject[] }> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-")));
  link(repository, join(root, "node_modules/appwrite-scopes"));
  link(packageFolder("@types/node"), join(root, "node_modules/@types/node"));
  const projects: ReleaseProject[] = [];
  for (const [document, alias] of releasePairs) {
    projects.push(await makeProject(join(root, alias), fullestSpec(document), alias));
  }
  return { root, projects };
}

async function makeProject(folder: string, document: string, alias: string) {
  installRelease(alias, folder);
  const file = join(folder, "scopes.json");
  const { name: sdk, version } = release(alias);
  const { written } = await sync({ spec: document, catalog: file, diff: false });
  if (!written) throw new Error(`${file} was not written`);
  const catalog = JSON.parse(readFileSync(file, "utf8")) as Catalog;
  const project = { alias, sdk, version, document, folder, catalog };

  const tree = join(folder, "tree");
  await generateTree({ catalog: file, folder: tree });
  for (const kind of moduleKinds) {
    cpSync(tree, join(folder, kind, "appwrite"), { recursive: true });
    const manifest = { name: kind, type: kind === "esm" ? "module" : "commonjs" };
    writeFileSync(join(folder, kind, "package.json"), JSON.stringify(manifest));
    const calls = readFileSync(consumer, "utf8").replace("node-appwrite", sdk);
    writeFileSync(join(folder, kind, "calls.ts"), calls);
  }
  writeFileSync(join(folder, "esm/truth.ts"), truthProgram(project));
  return project;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}
