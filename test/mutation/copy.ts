import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Mutation, mutated } from "./mutation.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const node = (...args: readonly string[]) => [process.execPath, args] as const;

/** How the tests of a copy ended. */
export interface Outcome {
  readonly passed: number;
  /** Tests that failed, or test files that could not run. */
  readonly failed: number;
}

/** A copy of the repository, built, in which anything may be broken. */
export interface Copy {
  breakIt(mutation: Mutation): Promise<void>;
  runTests(files: readonly string[], only: string | undefined): Promise<Outcome>;
  remove(): void;
}

/** Copies the repository into a folder for the time being. What is installed is shared with it. */
export function copyRepository(): Copy {
  const folder = mkdtempSync(join(tmpdir(), "appwrite-scopes-mutation-"));
  const left = new Set(["node_modules", ".git", ".tmp"]);
  cpSync(root, folder, {
    recursive: true,
    filter: (file) => !left.has(relative(root, file).split(sep)[0] ?? ""),
  });
  install(join(folder, "node_modules"));
  // Without what the test runner around it put into the environment.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const options = { cwd: folder, env, maxBuffer: 256 * 1024 * 1024 };

  /** Types are not checked: what the compiler notices, a test has to notice all the same. */
  const compile = (project: string) =>
    run(...node("node_modules/typescript70/bin/tsc", "-p", project, "--noCheck"), options);
  const builds = {
    package: () => compile("src/tsconfig.esm.json"),
    page: () => run(...node("site/build.mjs"), options),
    tool: async () => {
      await run(...node("codegen/scripts/precompile-templates.mjs"), options);
      await compile("codegen");
    },
  };

  return {
    async breakIt(mutation) {
      writeFileSync(join(folder, mutation.file), mutated(mutation, folder));
      if (mutation.build !== undefined) await builds[mutation.build]();
    },
    async runTests(files, only) {
      const report = join(folder, "report.json");
      const filter = only === undefined ? [] : ["-t", only];
      const reporter = ["--reporter=json", `--outputFile=${report}`];
      const vitest = "node_modules/vitest/vitest.mjs";
      const args = node(
        vitest,
        "run",
        ...files,
        "--bail=1",
        "--maxWorkers=1",
        ...filter,
        ...reporter,
      );
      // It ends with 1 where tests fail, and the report says which did.
      await run(...args, options).catch(() => undefined);
      return outcomeOf(JSON.parse(readFileSync(report, "utf8")));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What is installed, without another copy of it: but for the SDK, to which a test adds by its path. */
function install(folder: string): void {
  const installed = join(root, "node_modules");
  mkdirSync(folder);
  for (const entry of readdirSync(installed, { withFileTypes: true })) {
    const [from, to] = [join(installed, entry.name), join(folder, entry.name)];
    // Links lead to the packages of the repository: in the copy, to the copy's.
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to, "junction");
    else if (entry.name === "node-appwrite") cpSync(from, to, { recursive: true });
    else symlinkSync(from, to, "junction");
  }
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string }[];
}

function outcomeOf({ numPassedTests, numFailedTests, testResults }: Report): Outcome {
  const files = testResults.filter(({ status }) => status === "failed").length;
  return { passed: numPassedTests, failed: Math.max(numFailedTests, files) };
}
