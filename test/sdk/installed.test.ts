import { mkdirSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { targetOf } from "../../codegen/src/config/target.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { chooseSdk } from "../../codegen/src/sdk/choose.js";
import { findInstalledSdk, installedIn, isInstalled } from "../../codegen/src/sdk/installed.js";
import { makeWorkspace, type Workspace } from "../support/workspace.js";

const where = { file: "appwrite-scopes.config.json" };
const folder = "node_modules/tiny-sdk";
const manifest = { name: "tiny-sdk", version: "1.2.3", types: "index.d.ts" };

/** What is found wrong by some work. */
function findingsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof FindingsError) return error.findings;
    throw error;
  }
  return [];
}

describe("an SDK is found as Node finds it", () => {
  test("in the nearest node_modules upwards, whichever release it is", () => {
    const workspace = makeWorkspace();
    const sdk = {
      name: "tiny-sdk",
      version: "1.2.3",
      folder: workspace.path(folder),
      declarations: workspace.path(`${folder}/index.d.ts`),
      code: workspace.path(`${folder}/index.js`),
    };
    expect(findInstalledSdk("tiny-sdk", workspace.path("src/generated"), where)).toEqual(sdk);
    expect(installedIn(workspace.path(folder))).toEqual(sdk);
    expect(isInstalled("tiny-sdk", workspace.path("src"))).toBe(true);
    expect(isInstalled("other", workspace.dir)).toBe(false);
    workspace.write(
      `${folder}/package.json`,
      JSON.stringify({ ...manifest, version: "2.0.0-rc.1" }),
    );
    expect(findInstalledSdk("tiny-sdk", workspace.dir, where).version).toBe("2.0.0-rc.1");
  });

  test.each<[names: string, changes: object, code: string]>([
    ["main", { main: "lib/main.cjs" }, "lib/main.cjs"],
    ["main, without its ending", { main: "lib/sdk" }, "lib/sdk.js"],
    ["main, a folder", { main: "./lib" }, "lib/index.js"],
    ["exports, and not main", { main: "lib/sdk.js", exports: "./lib/index.js" }, "lib/index.js"],
    [
      "exports for require",
      {
        exports: {
          ".": {
            import: { default: "./lib/sdk.mjs" },
            require: { types: "x", default: "./lib/sdk.js" },
          },
        },
      },
      "lib/sdk.js",
    ],
    [
      "exports without paths",
      { exports: { import: "./lib/sdk.mjs", require: "./lib/sdk.js" } },
      "lib/sdk.js",
    ],
    ["exports for import alone", { exports: { ".": { import: "./lib/sdk.mjs" } } }, "lib/sdk.mjs"],
    ["nothing", {}, "index.js"],
    ["what is not there", { main: "absent.js", exports: 5 }, "index.js"],
  ])("its code begins where package.json names %s", (_, changes, code) => {
    const workspace = makeWorkspace();
    for (const file of ["lib/main.cjs", "lib/sdk.js", "lib/sdk.mjs", "lib/index.js"]) {
      workspace.write(`${folder}/${file}`, "");
    }
    workspace.write(`${folder}/package.json`, JSON.stringify({ ...manifest, ...changes }));
    expect(installedIn(workspace.path(folder)).code).toBe(workspace.path(`${folder}/${code}`));
  });

  test("its types begin where package.json names them for its exports", () => {
    const workspace = makeWorkspace();
    const exports = { ".": { require: { types: "./index.d.ts" } } };
    workspace.write(
      `${folder}/package.json`,
      JSON.stringify({ ...manifest, types: undefined, exports }),
    );
    expect(installedIn(workspace.path(folder)).declarations).toBe(
      workspace.path(`${folder}/index.d.ts`),
    );
  });
});

describe("an SDK that can't be used is refused", () => {
  const change = (changes: object) => (workspace: Workspace) =>
    workspace.write(`${folder}/package.json`, JSON.stringify({ ...manifest, ...changes }));
  const types = `${folder}/index.d.ts`;

  test.each<[code: string, what: string, break_: (workspace: Workspace) => void]>([
    ["sdk-missing", "is not installed", ({ path }) => rmSync(path(folder), { recursive: true })],
    ["sdk-missing", "is not installed", ({ path }) => rmSync(path(`${folder}/package.json`))],
    ["sdk-foreign", "another package: fork", change({ name: "fork" })],
    ["sdk-broken", "has no name", change({ name: undefined })],
    ["sdk-broken", "has no version", change({ version: 1 })],
    ["sdk-broken", '"latest" is no version', change({ version: "latest" })],
    ["sdk-broken", "names no types", change({ types: undefined })],
    ["sdk-broken", 'no file "absent.d.ts"', change({ types: "absent.d.ts" })],
    ["sdk-broken", 'no file "."', change({ types: "." })],
    ["sdk-broken", "no text of this package", change({ types: "../../scopes.json" })],
    ["sdk-broken", "no text of this package", ({ write }) => write(types, "export\0")],
    ["sdk-broken", "no file that its code", ({ path }) => rmSync(path(`${folder}/index.js`))],
    ["sdk-broken", "is not a JSON object", ({ write }) => write(`${folder}/package.json`, "[]")],
    ["sdk-broken", "is not a JSON object", ({ write }) => write(`${folder}/package.json`, "{")],
  ])("%s: %s", (code, what, break_) => {
    const workspace = makeWorkspace();
    break_(workspace);
    const [finding, ...others] = findingsOf(() =>
      findInstalledSdk("tiny-sdk", workspace.dir, where),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, what: expect.stringContaining(what) });
    const file = code === "sdk-missing" ? where.file : workspace.path(`${folder}/package.json`);
    expect(finding?.where).toEqual({ file });
  });

  test("in a folder that is known, by what it is", () => {
    const { path, write } = makeWorkspace();
    write(`${folder}/package.json`, JSON.stringify({ ...manifest, name: "../up" }));
    const broken = [{ code: "sdk-broken", what: expect.stringContaining('"../up" is no package') }];
    expect(findingsOf(() => installedIn(path(folder)))).toMatchObject(broken);
    expect(findingsOf(() => installedIn(path("absent")))).toMatchObject([{ code: "sdk-broken" }]);
  });

  test.each(["../tiny-sdk", "tiny-sdk/..", "", "Tiny", "a b"])("whose name is none: %j", (name) => {
    const { dir } = makeWorkspace();
    const findings = findingsOf(() => findInstalledSdk(name, dir, where));
    expect(findings).toMatchObject([{ code: "sdk-name", where }]);
  });
});

describe("the SDK of an output", () => {
  const install = (...names: string[]) => {
    const workspace = makeWorkspace();
    for (const name of names) {
      mkdirSync(workspace.path(`node_modules/${name}`), { recursive: true });
      workspace.write(`node_modules/${name}/package.json`, "{}");
    }
    return (sdk?: string) =>
      chooseSdk(targetOf({ folder: "src/client", ...(sdk && { sdk }) }, workspace.dir, "--sdk"));
  };

  test.each(["node-appwrite", "@appwrite.io/console"])(
    "is the only one that is installed: %s",
    (name) => {
      const reason = "the only SDK that is installed here";
      expect(install(name)()).toEqual({ name, reason });
    },
  );

  test("is the one that was named, whatever is installed", () => {
    const choose = install("node-appwrite", "@appwrite.io/console");
    expect(choose("tiny-sdk")).toEqual({ name: "tiny-sdk", reason: "named by --sdk" });
  });

  test("is asked for where several are installed", () => {
    const findings = findingsOf(install("node-appwrite", "@appwrite.io/console"));
    expect(findings).toMatchObject([{ code: "sdk-ambiguous" }]);
  });

  test("is missing where none is", () => {
    expect(findingsOf(install())).toMatchObject([{ code: "sdk-missing" }]);
  });
});
