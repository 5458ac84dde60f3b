import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { httpServer } from "../support/http-server.js";
import { importedNames } from "../support/imported-names.js";
import { packages, packInto, type Tarball } from "./tarballs.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const address = "https://github.com/example/scopes";

/** A copy of what is packed and what releases are made with, whose versions are raised. */
const scratch = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-release-")));
const copied = [".changeset", "codegen", "dist", "scripts", "CHANGELOG.md", "LICENSE", "README.md"];
afterAll(() => rmSync(scratch, { recursive: true }));

const inScratch = (file: string, ...args: readonly string[]) =>
  run(file, args, { cwd: scratch, env: { ...process.env, GITHUB_REPOSITORY: "example/scopes" } });

let packed: readonly Tarball[];
beforeAll(async () => {
  const left = ["src", "node_modules"].map((name) => join(root, "codegen", name));
  for (const entry of [...copied, "package.json", "package-lock.json"]) {
    const filter = (file: string) => !left.includes(file);
    cpSync(join(root, entry), join(scratch, entry), { recursive: true, filter });
  }
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"), "junction");
  await inScratch("git", "init", "--quiet"); // changesets are asked which commit they came with
  await inScratch("npx", "changeset", "version");
  await inScratch("node", "scripts/name-repository.mjs");
  mkdirSync(join(scratch, ".tmp"));
  packed = packInto(join(scratch, ".tmp"), scratch);
  for (const { name, file } of packed) {
    mkdirSync(unpacked(name, "."), { recursive: true });
    await run("tar", ["-xzf", file, "--strip-components=1", "-C", unpacked(name, ".")]);
  }
});

const unpacked = (name: string, file: string) => join(scratch, ".tmp", name, file);
const read = (name: string, file: string) => readFileSync(unpacked(name, file), "utf8");
const filesOf = (name: string, ending: RegExp) =>
  packed
    .filter((tarball) => tarball.name === name)
    .flatMap(({ files }) => files.map(({ path }) => path))
    .filter((path) => ending.test(path));

describe.each(packages)("%s", (name) => {
  const directory = name === "appwrite-scopes" ? "" : "codegen/";
  const manifest = () => JSON.parse(read(name, "package.json"));

  test("has a version, which its changelog begins with, as both do", () => {
    const { version } = manifest();
    expect(version).toMatch(/^(?!0\.0\.0)\d+\.\d+\.\d+$/);
    expect(read(name, "CHANGELOG.md")).toMatch(
      new RegExp(`^# ${name}\n\n## ${version.replaceAll(".", "\\.")}\n\n### \\w+ Changes\n\n- `),
    );
    expect(JSON.parse(read(packages[0], "package.json")).version).toBe(version);
  });

  test("says which repository it is of", () => {
    expect(manifest()).toMatchObject({
      homepage: `${address}#readme`,
      bugs: `${address}/issues`,
      repository: { type: "git", url: `git+${address}.git` },
    });
  });

  test("has a README whose links lead to files of this release", () => {
    const links = [...read(name, "README.md").matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, to = ""]) => to,
    );
    expect(links.length).toBeGreaterThan(5);
    const release = encodeURIComponent(`${name}@${manifest().version}`);
    for (const link of links) {
      const [, file = ""] = link.split(new RegExp(`^${address}/(?:blob|raw)/${release}/`));
      expect(existsSync(join(root, file.replace(/#.*/, ""))) && file !== "", link).toBe(true);
    }
  });

  test("names no file that is not in it", () => {
    const { exports, main = ".", types = ".", bin = {}, files, typesVersions = {} } = manifest();
    const named = leavesOf([exports, main, types, bin, files, typesVersions]);
    const whole = named.filter((file) => !file.includes("*"));
    expect(whole.length).toBeGreaterThan(3);
    expect(whole.filter((file) => !existsSync(unpacked(name, file)))).toEqual([]);
  });

  test("imports no file that is not in it", () => {
    const missing = filesOf(name, /\.(js|d\.ts)$/).flatMap((file) =>
      importsOf(read(name, file))
        .map((to) => posix.join(posix.dirname(file), to))
        .filter((to) => !existsSync(unpacked(name, to)))
        .map((to) => `${file}: ${to}`),
    );
    expect(missing).toEqual([]);
  });

  test("has schemas and other JSON that can be read", () => {
    const files = filesOf(name, /\.json$/);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(() => JSON.parse(read(name, file)), file).not.toThrow();
  });

  test("is published without a warning about its package.json", async () => {
    // One that has no release of it yet: a registry that has this one would refuse it.
    const { origin } = await httpServer((_, response) => response.writeHead(404).end("{}"));
    const { stderr } = await run("npm", ["publish", "--dry-run", "--ignore-scripts"], {
      cwd: join(scratch, directory),
      env: { ...process.env, NPM_CONFIG_REGISTRY: origin },
    });
    const warnings = stderr.split("\n").filter((line) => /^npm (warn|error)/i.test(line));
    expect(warnings.filter((line) => !line.includes("requires you to be logged in"))).toEqual([]);
    expect(stderr).toContain(`${name}@${manifest().version}`);
  });
});

test("a release that does not know its repository does not begin", async () => {
  const env = { PATH: process.env.PATH };
  const begun = run("node", ["scripts/name-repository.mjs"], { cwd: scratch, env });
  await expect(begun).rejects.toMatchObject({ code: 2 });
});

/** All texts in a value of JSON. */
const leavesOf = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(Object(value)).flatMap(leavesOf);

/** What a module imports from its own package, by relative names. */
const importsOf = (code: string) => importedNames(code).filter((name) => name.startsWith("."));
