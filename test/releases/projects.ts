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
import { generateTree } from "../support/generated.js";
import { installRelease, packageFolder, release } from "../support/releases.js";
import { pairName, type ReleasePair, releasePairs } from "./pairs.js";
import { truthProgram } from "./truth.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const consumer = fileURLToPath(new URL("../fixtures/consumer/calls.ts", import.meta.url));

/** A user's project: an installed release, and the tree made of it and a server. */
export interface ReleaseProject extends ReleasePair {
  /** The name of its folder. */
  readonly name: string;
  /** The SDK's own name. */
  readonly sdk: string;
  readonly version: string;
  readonly folder: string;
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
  for (const pair of releasePairs) projects.push(await makeProject(root, pair));
  return { root, projects };
}

async function makeProject(root: string, pair: ReleasePair): Promise<ReleaseProject> {
  const { alias, server } = pair;
  const name = pairName(pair);
  const folder = join(root, name);
  installRelease(alias, folder);
  const { name: sdk, version } = release(alias);
  const tree = join(folder, "tree");
  await generateTree({ folder: tree, sdk, server });
  for (const kind of moduleKinds) {
    cpSync(tree, join(folder, kind, "appwrite"), { recursive: true });
    const manifest = { name: kind, type: kind === "esm" ? "module" : "commonjs" };
    writeFileSync(join(folder, kind, "package.json"), JSON.stringify(manifest));
    writeFileSync(join(folder, kind, "calls.ts"), callsOf(sdk, version));
  }
  const project = { ...pair, name, sdk, version, folder };
  writeFileSync(join(folder, "esm/truth.ts"), truthProgram(project));
  return project;
}

/** Early releases have no GraphQL. */
export const hasGraphql = ({ sdk, version }: Pick<ReleaseProject, "sdk" | "version">): boolean =>
  sdk !== "node-appwrite" || Number.parseInt(version, 10) >= 8;

/** The program of a user, for the SDK. */
function callsOf(sdk: string, version: string): string {
  const text = readFileSync(consumer, "utf8").replace("node-appwrite", sdk);
  return hasGraphql({ sdk, version }) ? text : text.replace(/^.*appwrite\.graphql.*\n/m, "");
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}
