import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { installedIn } from "../../codegen/src/sdk/installed.js";
import { readerFormat } from "../../codegen/src/sdk/kept/answer.js";
import { keyOf } from "../../codegen/src/sdk/kept/key.js";
import { shippedSdks } from "../../codegen/src/sdk/kept/shipped.js";
import { parseSdk } from "../../codegen/src/sdk/parse.js";
import { readSdk } from "../../codegen/src/sdk/read.js";
import { readSdkSync } from "../../codegen/src/sdk/read-sync.js";
import type { InstalledSdk } from "../../codegen/src/sdk/sdk.js";
import { declarationsOf, release } from "../support/releases.js";
import { runProcess } from "../support/workspace.js";
import { makeSdk, typesOf } from "./made-sdk.js";

const files = {
  "index.d.ts": `export * from "./things"; export enum Kind { A = "a" }`,
  "things.d.ts": typesOf("Things", "read", "other"),
  "index.js": `module.exports = require("./things");`,
  "things.js": `exports.Things = class { read() { return this.client.call("get", "/things"); } };`,
};

const keptFolder = (sdk: InstalledSdk) => join(dirname(sdk.folder), ".cache/appwrite-scopes");
const keptFile = (sdk: InstalledSdk) => join(keptFolder(sdk), `${keyOf(sdk)}.json`);
const keptFiles = (sdk: InstalledSdk) =>
  existsSync(keptFolder(sdk)) ? readdirSync(keptFolder(sdk)) : [];

let sdk: InstalledSdk;
beforeEach(() => {
  sdk = makeSdk(files);
});

describe("what was read is kept", () => {
  test("beside the packages, and tells the same as reading does", async () => {
    const read = parseSdk(sdk);
    expect(await readSdk(sdk)).toEqual(read);
    expect(keptFiles(sdk)).toEqual([`${keyOf(sdk)}.json`]);
    expect(await readSdk(sdk)).toStrictEqual(read);
    expect(readSdkSync(sdk)).toStrictEqual(read);
  });

  test("by those who wait for nothing, too", () => {
    const read = readSdkSync(sdk);
    expect(keptFiles(sdk)).toHaveLength(1);
    expect(readSdkSync(sdk)).toStrictEqual(read);
  });

  test("and asked for: what stands there is the answer", async () => {
    await readSdk(sdk);
    const kept = readFileSync(keptFile(sdk), "utf8");
    writeFileSync(keptFile(sdk), kept.replace("/things", "/kept"));
    const { classes } = await readSdk(sdk);
    expect(classes[0]?.methods[0]?.route?.path).toBe("/kept");
  });

  test("where the project has the package as a link", async () => {
    const project = join(sdk.folder, "../../project/node_modules");
    mkdirSync(project, { recursive: true });
    symlinkSync(sdk.folder, join(project, "made-sdk"), "junction");
    const moved = (file: string) => file.replace(sdk.folder, join(project, "made-sdk"));
    const linked = {
      ...sdk,
      folder: moved(sdk.folder),
      declarations: moved(sdk.declarations),
      code: moved(sdk.code),
    };
    expect(await readSdk(linked)).toEqual(parseSdk(sdk));
    expect(keptFiles(linked)).toEqual([`${keyOf(sdk)}.json`]);
    expect(keptFiles(sdk)).toEqual([]);
  });

  test("nowhere if the package is in no node_modules", async () => {
    const elsewhere = join(sdk.folder, "../../elsewhere");
    renameSync(sdk.folder, elsewhere);
    const moved = (file: string) => file.replace(sdk.folder, elsewhere);
    const { declarations, code } = sdk;
    const alone = {
      ...sdk,
      folder: elsewhere,
      declarations: moved(declarations),
      code: moved(code),
    };
    expect((await readSdk(alone)).classes).toHaveLength(1);
    expect(readdirSync(dirname(elsewhere)).sort()).toEqual(["elsewhere", "node_modules"]);
  });
});

describe("the key is another one", () => {
  const change = (work: (path: (file: string) => string) => void) => () => {
    const before = keyOf(sdk);
    work((file) => join(sdk.folder, file));
    return [before, keyOf(sdk)];
  };

  test.each<[what: string, work: (path: (file: string) => string) => void]>([
    ["when types change", (path) => writeFileSync(path("things.d.ts"), typesOf("Things", "one"))],
    ["when code changes", (path) => writeFileSync(path("things.js"), "exports.Things = class {};")],
    ["when a file comes", (path) => writeFileSync(path("more.js"), "")],
    ["when a file goes", (path) => renameSync(path("things.js"), path("things.txt"))],
    ["when a file gets another name", (path) => renameSync(path("things.js"), path("thing.js"))],
    [
      "when files change their places",
      (path) => {
        renameSync(path("things.js"), path("a"));
        renameSync(path("index.js"), path("things.js"));
        renameSync(path("a"), path("index.js"));
      },
    ],
    ["when a link comes", (path) => symlinkSync("things.js", path("link"))],
  ])("%s", (_, work) => {
    const [before, after] = change(work)();
    expect(after).toMatch(/^[0-9a-f]{64}$/);
    expect(after).not.toBe(before);
  });

  test("when a link leads elsewhere", () => {
    writeFileSync(join(sdk.folder, "other.js"), "exports.Things = class {};");
    symlinkSync("things.js", join(sdk.folder, "link"));
    const before = keyOf(sdk);
    renameSync(join(sdk.folder, "link"), join(sdk.folder, "gone.txt"));
    symlinkSync("other.js", join(sdk.folder, "link"));
    expect(keyOf(sdk)).not.toBe(before);
  });

  test.each<[what: string, changes: Partial<InstalledSdk>]>([
    ["for another name", { name: "other" }],
    ["for another version", { version: "1.2.4" }],
    ["for code that begins elsewhere", { code: "things.js" }],
    ["for types that begin elsewhere", { declarations: "things.d.ts" }],
  ])("%s", (_, changes) => {
    expect(keyOf({ ...sdk, ...changes })).not.toBe(keyOf(sdk));
  });

  test("but not for files that are never read", () => {
    const before = keyOf(sdk);
    for (const file of [
      "a.md",
      "things.js.map",
      "things.mjs",
      "things.ts",
      "node_modules/a/index.js",
    ]) {
      mkdirSync(dirname(join(sdk.folder, file)), { recursive: true });
      writeFileSync(join(sdk.folder, file), "exports.Things = class {};");
    }
    expect(keyOf(sdk)).toBe(before);
  });

  test("but not for the same package elsewhere", () => {
    expect(keyOf(makeSdk(files))).toBe(keyOf(sdk));
  });
});

describe("what can't be used is passed over", () => {
  test.each<[what: string, damage: (text: string) => string]>([
    ["nothing", () => ""],
    ["half of it", (text) => text.slice(0, text.length / 2)],
    ["another format", (text) => text.replace(`"format":${readerFormat}`, '"format":0')],
    ["another SDK's", (text) => text.replace("made-sdk", "other")],
    ["another version's", (text) => text.replace("1.2.3", "1.2.4")],
    ["a list", () => "[]"],
    ["a verb that is none", (text) => text.replace('"GET"', '"STEAL"')],
    ["a path that is none", (text) => text.replace("/things", "/../\\u001b[31m")],
    ["more than there is", (text) => text.replace('"format"', '"more":1,"format"')],
    ["a method without a name", (text) => text.replace('"name":"read"', '"name":5')],
    ["what every object has", (text) => text.replace('"classes":', '"__proto__":{},"classes":')],
  ])("%s", async (_, damage) => {
    const read = await readSdk(sdk);
    const kept = readFileSync(keptFile(sdk), "utf8");
    expect(damage(kept)).not.toBe(kept);
    writeFileSync(keptFile(sdk), damage(kept));
    expect(await readSdk(sdk)).toEqual(read);
    expect(readFileSync(keptFile(sdk), "utf8")).toBe(kept);
  });

  test.each<[what: string, block: () => void]>([
    ["a folder in the file's place", () => mkdirSync(keptFile(sdk), { recursive: true })],
    ["a file in the folder's place", () => writeFileSync(join(dirname(sdk.folder), ".cache"), "")],
  ])("%s", async (_, block) => {
    block();
    expect(await readSdk(sdk)).toEqual(parseSdk(sdk));
    expect(await readSdk(sdk)).toEqual(parseSdk(sdk));
  });

  test("a folder that can't be written into", async () => {
    const read = parseSdk(sdk);
    for (const folder of [join(sdk.folder, "../.."), dirname(sdk.folder)]) chmodSync(folder, 0o555);
    // Who may do everything may write into such a folder as well.
    const { code, stdout } = await readBuilt(
      sdk,
      "if (process.getuid?.() === 0) process.setuid(65534);",
    );
    chmodSync(dirname(sdk.folder), 0o755);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ classes: read.classes.length, isCompilerLoaded: true });
    expect(keptFiles(sdk)).toEqual([]);
  });
});

const built = (file: string) =>
  new URL(`../../codegen/dist/codegen/src/sdk/${file}`, import.meta.url);

/** Has the tool, as it was built, read an SDK in a process of its own. */
function readBuilt(one: InstalledSdk, before = "") {
  const program = `import { createRequire } from "node:module";
    import { readSdk } from ${JSON.stringify(built("read.js"))};
    ${before}
    const { classes } = await readSdk(${JSON.stringify(one)});
    const loaded = Object.keys(createRequire(${JSON.stringify(import.meta.url)}).cache);
    const isCompilerLoaded = loaded.some((file) => /ts-morph|typescript/.test(file));
    console.log(JSON.stringify({ classes: classes.length, isCompilerLoaded }));`;
  return runProcess(process.execPath, ["--input-type=module", "-e", program], dirname(sdk.folder));
}

describe("the compiler is loaded", () => {
  test("for an SDK that was never read, and not for one that was", async () => {
    const answers = [await readBuilt(sdk), await readBuilt(sdk)].map(({ stdout }) =>
      JSON.parse(stdout),
    );
    expect(answers).toEqual([
      { classes: 1, isCompilerLoaded: true },
      { classes: 1, isCompilerLoaded: false },
    ]);
  });

  test.each(["node-appwrite", "@appwrite.io/console"])(
    "not for what comes with the tool: %s",
    async (alias) => {
      const one = release(alias);
      // Elsewhere, so that nothing is found that earlier runs have kept.
      const copy = join(dirname(sdk.folder), alias);
      cpSync(one.folder, copy, { recursive: true });
      const { stdout } = await readBuilt(installedIn(copy));
      const classes = declarationsOf(alias).classes.length;
      expect(JSON.parse(stdout)).toEqual({ classes, isCompilerLoaded: false });
      expect(existsSync(join(dirname(sdk.folder), ".cache"))).toBe(false);
    },
  );
});

test("what comes with the tool is what is read of both SDKs", () => {
  const read = ["@appwrite.io/console", "node-appwrite"].map((name) => {
    const { version } = release(name);
    return { name, version, declarations: declarationsOf(name) };
  });
  expect(shippedSdks()).toMatchObject(read);
});
