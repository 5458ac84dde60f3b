import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { runTool } from "./tool.js";

/** The tool, as it was built. */
export const cli = fileURLToPath(
  new URL("../../codegen/dist/cli/appwrite-scopes.js", import.meta.url),
);
const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));

/** The catalog of `tiny-sdk`, which every workspace begins with. */
export const tinyCatalog = readFileSync(join(fixtures, "tiny-scopes.json"), "utf8");

/** Where the client of `tiny-sdk` is generated, as every workspace's config says. */
export const tinyFolder = "generated/tiny-sdk";

/** What a process ended with; the workspace's own path reads `<dir>`, and a time `<time>`. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A user's project in a folder of its own: a catalog, an installed SDK, and the real tool. */
export interface Workspace {
  readonly dir: string;
  path(file: string): string;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  /**
   * Every file and folder below `folder`: path, bytes and when it was last written. Not among them is what
   * the tool remembers of the SDKs that it has read: no command is asked for it.
   */
  tree(folder: string): Record<string, string>;
  /** Runs the tool with these arguments, in this folder. */
  run(...args: string[]): Promise<Run>;
}

/** Makes a workspace that is removed when the test that asked for it ends. */
export function makeWorkspace(): Workspace {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-")));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const path = (file: string) => join(dir, file);
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), content);
  };
  write("scopes.json", tinyCatalog);
  const outputs = [{ folder: tinyFolder, sdk: "tiny-sdk", importExtension: "js" }];
  write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
  cpSync(join(fixtures, "tiny-sdk"), path("node_modules/tiny-sdk"), { recursive: true });
  return {
    dir,
    path,
    read: (file) => readFileSync(path(file), "utf8"),
    write,
    tree: (folder) => treeOf(path(folder)),
    run: async (...args) => {
      const { code, stdout, stderr } = await runTool(args, dir);
      const plain = (text: string) =>
        text.replaceAll(dir, "<dir>").replace(/ in \d+\.\d\d s$/gm, " in <time>");
      return { code, stdout: plain(stdout), stderr: plain(stderr) };
    },
  };
}

/**
 * Runs a process without colours, and without what the test runner put into the environment.
 *
 * @param more - more variables
 */
export function runProcess(
  file: string,
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const env = { PATH: process.env.PATH, NO_COLOR: "1", ...more };
  return new Promise((resolve, reject) => {
    const child = execFile(file, args, { cwd, env }, (error, stdout, stderr) => {
      if (child.exitCode === null) reject(error ?? new Error(`${file} was stopped`));
      else resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

function treeOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  if (!statSync(folder).isDirectory()) return { "": entry(folder) };
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => !/^node_modules[\\/]\.cache\b/.test(file))
    .sort();
  return Object.fromEntries(files.map((file) => [file, entry(join(folder, file))]));
}

function entry(file: string): string {
  const { mtimeNs } = statSync(file, { bigint: true });
  return statSync(file).isDirectory() ? "folder" : `${mtimeNs} ${readFileSync(file, "latin1")}`;
}
