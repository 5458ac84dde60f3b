import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";
import { allReleases, declarationsOf, release } from "../support/releases.js";

/** What a project without any dependency in place turns out to need. */
async function judged(files: Readonly<Record<string, string>>) {
  const { report } = await auditProject(files, { sdks: [] }).audit();
  const [unit] = report.units;
  if (unit === undefined) throw new Error("there is no unit");
  const { complete, findings, found, required, unresolved, uses } = { ...unit, ...unit.found };
  return {
    ...{ complete, required, uses },
    sdks: found.server.sdks.map(({ name, version }) => `${name} ${version}`),
    notes: findings
      .filter(({ level }) => level === "note")
      .map(({ code, what }) => ({ code, what })),
    unresolved: unresolved.map(({ reason, text }) => [reason, text]),
  };
}

const manifest = (range: string, list = "dependencies"): string =>
  JSON.stringify({ [list]: { "node-appwrite": range } });

const lists = `import { Client, Users } from "node-appwrite";
export const people = new Users(new Client().setKey("k")).list();
`;

describe("an SDK that is not installed", () => {
  it.each(allReleases)("is read as the release that is named: %s", async (alias) => {
    const { name, version } = release(alias);
    const { classes } = declarationsOf(alias);
    const lines = classes.flatMap(({ name: service, methods }) => [
      `const its${service} = new sdk.${service}(client, "d");`,
      ...methods.map((method) => `its${service}.${method.name}();`),
    ]);
    const { sdks, notes, unresolved, uses } = await judged({
      "package.json": JSON.stringify({ dependencies: { [name]: version } }),
      "main.js": `const sdk = require("${name}");\nconst client = new sdk.Client().setKey("k");\n${lines.join("\n")}`,
    });
    expect(sdks).toEqual([`${name} ${version}`]);
    expect(notes.filter(({ code }) => code === "sdk-not-installed")).toEqual([]);
    expect(uses.map(({ method }) => method.toLowerCase())).toEqual(
      classes.flatMap((one) => one.methods.map((m) => `${one.name}.${m.name}`.toLowerCase())),
    );
    expect(uses.every(({ assumed, caller }) => caller === "key" && !assumed)).toBe(true);
    expect(unresolved.filter(([reason]) => reason !== "graphql")).toEqual([]);
  });

  it("is read whole, with what can be imported beside it", async () => {
    const { complete, required, unresolved } = await judged({
      "package.json": manifest("17.2.0"),
      "main.ts": `import { Client, ID, Storage, type Models } from "node-appwrite";
import { InputFile } from "node-appwrite/file";
const storage = new Storage(new Client().setKey("k"));
export const file: Promise<Models.File> =
  storage.createFile("b", ID.unique(), InputFile.fromPlainText("x", "x.txt"));
`,
    });
    expect({ complete, required, unresolved }).toEqual({
      ...{ complete: true, required: ["files.write"], unresolved: [] },
    });
  });

  it.each([
    [
      "a default import",
      'import sdk, { Query } from "node-appwrite"; run(sdk); console.log(Query);',
    ],
    ["all of it by a name", 'import * as sdk from "node-appwrite"; run(sdk);'],
    ["taken apart", 'const { Client, Users } = require("node-appwrite"); run({ Client, Users });'],
    [
      "required in a function",
      'module.exports = () => { const sdk = require("node-appwrite"); return sdkRun(sdk); };',
    ],
    [
      "loaded late",
      'export const f = async () => { const sdk = await import("node-appwrite"); run(sdk); };',
    ],
  ])("is found in plain JavaScript: %s", async (_, code) => {
    const inlined = code.replace(/(?:return )?(?:sdkRun|run)\((?:sdk|\{[^}]*\})\);/, (call) => {
      const prefix = call.includes("{") ? "" : "sdk.";
      return `new ${prefix}Users(new ${prefix}Client().setKey("k")).list();`;
    });
    const { complete, required } = await judged({
      "package.json": manifest("9.0.0"),
      "main.js": inlined,
    });
    expect({ complete, required }).toEqual({ complete: true, required: ["users.read"] });
  });

  it.each([
    ["a range", "^20.0.0", "20.3.0"],
    ["a range of several majors", ">=14 <18", "17.2.0"],
    ["an earlier release of the same major", "20.1.0", "20.3.0"],
    ["a release that is newer than any", "99.0.0", "27.1.0"],
    ["a tag", "latest", "27.1.0"],
  ])("is read as the nearest one that is known, and that is said: %s", async (_, range, as) => {
    const { complete, sdks, notes } = await judged({
      "package.json": manifest(range),
      "main.ts": lists,
    });
    expect({ complete, sdks }).toEqual({ complete: true, sdks: [`node-appwrite ${as}`] });
    expect(notes).toEqual([
      {
        code: "sdk-not-installed",
        what: `node-appwrite is not installed (asked for: ${range}), so its calls were read as those of ${as}, the nearest release that this tool knows.`,
      },
    ]);
  });

  it.each([
    ["package-lock.json", '{"packages":{"":{},"node_modules/node-appwrite":{"version":"17.2.0"}}}'],
    ["package-lock.json", '{"dependencies": {"node-appwrite": {\n "version": "17.2.0"}}}'],
    ["pnpm-lock.yaml", "packages:\n\n  node-appwrite@17.2.0:\n    resolution: {}\n"],
    ["pnpm-lock.yaml", "packages:\n\n  /node-appwrite@17.2.0(x@1.0.0):\n    resolution: {}\n"],
    ["yarn.lock", 'node-appwrite@>=14:\n  version "17.2.0"\n  resolved "x"\n'],
    ["yarn.lock", '"node-appwrite@npm:>=14":\n  version: 17.2.0\n'],
    ["bun.lock", '{ "packages": { "node-appwrite": ["node-appwrite@17.2.0", "", {}, "sha"], } }'],
  ])("is the release that a lock file chose: %s", async (file, text) => {
    const { sdks, notes } = await judged({
      "package.json": manifest(">=14", "devDependencies"),
      [file]: text,
      "main.ts": lists,
    });
    expect({ sdks, notes }).toEqual({ sdks: ["node-appwrite 17.2.0"], notes: [] });
  });

  it("is what a workspace says once for all of its packages", async () => {
    const { sdks } = await judged({
      "package.json": manifest("catalog:"),
      "pnpm-workspace.yaml": 'catalog:\n  node-appwrite: "14.2.0"\n',
      "main.ts": lists,
    });
    expect(sdks).toEqual(["node-appwrite 14.2.0"]);
  });

  it("is found by another name that a package.json gives it", async () => {
    const { complete, required, sdks } = await judged({
      "package.json": JSON.stringify({ dependencies: { backend: "npm:node-appwrite@14.2.0" } }),
      "main.ts": lists.replace('"node-appwrite"', '"backend"'),
    });
    expect({ complete, required, sdks }).toEqual({
      ...{ complete: true, required: ["users.read"], sdks: ["node-appwrite 14.2.0"] },
    });
  });

  it.each([
    ["a method", "new Users(client).purge();", "new Users(client).purge"],
    [
      "a method of another service",
      "new Users(client).createRow();",
      "new Users(client).createRow",
    ],
    ["a service", "new Purges(client);", "Purges, which node-appwrite 27.1.0 does not export"],
  ])("may have what the nearest known one has not: %s", async (_, call, text) => {
    const { complete, unresolved } = await judged({
      "package.json": manifest("99.0.0"),
      "main.ts": `import { Client, Users${call.includes("Purges") ? ", Purges" : ""} } from "node-appwrite";
const client = new Client().setKey("k");
${call}
export const people = new Users(client).list();
`,
    });
    expect(complete).toBe(false);
    expect(unresolved).toContainEqual(["sdk-missing", text]);
  });

  it.each(["node-appwrite14", "none"])(
    "is told what it does not export, but for what it has elsewhere: %s",
    async (alias) => {
      const files = {
        "package.json": manifest("14.2.0"),
        "main.js": 'import { Client, InputFile, Nothing as x } from "node-appwrite";',
      };
      const sdks = alias === "none" ? [] : [alias];
      const { report } = await auditProject(files, { sdks }).audit();
      expect(report.units[0]?.found.unresolved.map(({ text }) => text)).toEqual([
        "Nothing, which node-appwrite 14.2.0 does not export",
      ]);
    },
  );

  it.each([
    ["nothing names its release", "{}"],
    ["it is earlier than any that is known", manifest("1.0.0")],
  ])("is listed where %s", async (_, text) => {
    const { complete, unresolved } = await judged({ "package.json": text, "main.ts": lists });
    expect({ complete, unresolved }).toEqual({
      ...{ complete: false, unresolved: [["sdk-missing", '"node-appwrite"']] },
    });
  });
});

describe("an SDK that another runtime fetches", () => {
  it.each([
    ["npm:node-appwrite@17.2.0", "node-appwrite 17.2.0"],
    ["npm:/node-appwrite@17.2.0", "node-appwrite 17.2.0"],
    ["npm:@appwrite.io/console@1.10.0", "@appwrite.io/console 1.10.0"],
    ["https://esm.sh/node-appwrite@17.2.0", "node-appwrite 17.2.0"],
    ["https://esm.sh/v135/node-appwrite@17.2.0?target=deno", "node-appwrite 17.2.0"],
    ["https://esm.sh/*node-appwrite@17.2.0/denonext/node-appwrite.mjs", "node-appwrite 17.2.0"],
    ["https://cdn.skypack.dev/node-appwrite@17.2.0", "node-appwrite 17.2.0"],
    ["https://unpkg.com/node-appwrite@17.2.0?module", "node-appwrite 17.2.0"],
    ["https://cdn.jsdelivr.net/npm/node-appwrite@17.2.0/+esm", "node-appwrite 17.2.0"],
    ["https://ga.jspm.io/npm:node-appwrite@17.2.0/dist/index.mjs", "node-appwrite 17.2.0"],
  ])("is read as the release that stands there: %s", async (specifier, sdk) => {
    const { complete, required, sdks, notes } = await judged({
      "main.ts": lists.replace("node-appwrite", specifier),
    });
    expect({ complete, required, sdks, notes }).toEqual({
      ...{ complete: true, required: ["users.read"], sdks: [sdk], notes: [] },
    });
  });

  it("is the newest that is known if no release stands there, unless a lock file has one", async () => {
    const main = lists.replace("node-appwrite", "npm:node-appwrite");
    const newest = await judged({ "main.ts": main });
    expect(newest.sdks).toEqual(["node-appwrite 27.1.0"]);
    expect(newest.notes).toMatchObject([{ code: "sdk-not-installed" }]);
    const locked = await judged({
      "main.ts": main,
      "deno.lock":
        '{"version":"5","specifiers":{"npm:node-appwrite@*":"17.2.0"},"npm":{"node-appwrite@17.2.0":{}}}',
    });
    expect(locked).toMatchObject({ sdks: ["node-appwrite 17.2.0"], notes: [] });
  });

  it("is the one that is installed, if that is meant", async () => {
    const files = (range: string) => ({
      "main.ts": lists.replace("node-appwrite", `npm:node-appwrite${range}`),
    });
    const sdksOf = async (range: string) => {
      const { report } = await auditProject(files(range), { sdks: ["node-appwrite20"] }).audit();
      return report.units[0]?.found.server.sdks.map(({ version }) => version);
    };
    expect(await sdksOf("@20")).toEqual(["20.3.0"]);
    expect(await sdksOf("")).toEqual(["20.3.0"]);
    expect(await sdksOf("@17.2.0")).toEqual(["17.2.0"]);
  });

  it.each([
    ["6.2.1", "8.2.0"],
    ["9.1.0", "11.1.1"],
    ["10.0.0", "12.0.1"],
    ["v17.0.0", "19.1.0"],
    [undefined, "19.1.0"],
  ])("is read as node-appwrite, if it is the SDK for Deno: %s", async (asked, version) => {
    const release = asked === undefined ? "" : `@${asked}`;
    const address = `https://deno.land/x/appwrite${release}/mod.ts`;
    const project = auditProject(
      { "main.ts": lists.replace("node-appwrite", address) },
      { sdks: [] },
    );
    const { report } = await project.audit();
    const [unit] = report.units;
    expect(unit?.complete).toBe(true);
    expect(unit?.found.server.sdks.map((sdk) => sdk.version)).toEqual([version]);
    const note = unit?.findings.find(({ code }) => code === "sdk-not-installed");
    expect(note?.what).toMatch(
      new RegExp(`^The calls of sdk-for-deno .* node-appwrite ${version},`),
    );
    expect(note?.fix).toBe("Import npm:node-appwrite in its place.");
  });

  it.each([
    "https://deno.land/x/appwrite@5.0.1/mod.ts",
    "https://deno.land/x/appwrite@18.0.0/mod.ts",
    "https://deno.land/x/appwrite@10.0.0/src/client.ts",
    "https://esm.sh/gh/appwrite/sdk-for-deno@10.0.0/mod.ts",
    "npm:node-appwrite@1.0.0",
  ])("is listed if it is another one: %s", async (specifier) => {
    const { complete, unresolved } = await judged({
      "main.ts": lists.replace("node-appwrite", specifier),
    });
    expect({ complete, unresolved }).toEqual({
      ...{ complete: false, unresolved: [["sdk-missing", `"${specifier}"`]] },
    });
  });
});
