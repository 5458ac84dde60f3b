import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseSdk } from "../../codegen/src/sdk/parse.js";
import { type Files, makeSdk, manifest, typesOf } from "./made-sdk.js";

const code = { "index.js": "exports.Things = class {};" };
const things = typesOf("Things", "read");

/** The services that are read, with their methods. */
function servicesOf(files: Files) {
  const { classes } = parseSdk(makeSdk({ ...code, ...files }));
  return classes.map(({ name, methods }) => `${name}: ${methods.map((method) => method.name)}`);
}

describe("services are found as the types export them", () => {
  test.each<[form: string, files: Files]>([
    ["in one file", { "index.d.ts": things }],
    ["in the module that it declares", { "index.d.ts": `declare module "made-sdk" { ${things} }` }],
    ["from a file", { "index.d.ts": `export { Things } from "./a";`, "a.d.ts": things }],
    [
      "from a file with an ending",
      { "index.d.ts": `export { Things } from "./a.js";`, "a.d.ts": things },
    ],
    ["from a folder", { "index.d.ts": `export * from "./a";`, "a/index.d.ts": things }],
    [
      "from a file for ES modules",
      {
        "package.json": manifest.replace("index.d.ts", "index.d.mts"),
        "index.d.mts": `export * from "./a.mjs";`,
        "a.d.mts": things,
        "a.d.ts": "",
      },
    ],
    [
      "from files that export each other",
      { "index.d.ts": `export * from "./a";`, "a.d.ts": `export * from "./index"; ${things}` },
    ],
    [
      "from a file that two others export",
      {
        "index.d.ts": `export * from "./a"; export * from "./b";`,
        "a.d.ts": `export * from "./c";`,
        "b.d.ts": `export * from "./c";`,
        "c.d.ts": things,
      },
    ],
    [
      "with a constructor that they inherit",
      {
        "index.d.ts": `export class Client {} export class Service { constructor(client: Client); }
          export class Things extends Service { read(): Promise<void>; }`,
      },
    ],
  ])("%s", (_, files) => {
    expect(servicesOf(files)).toEqual(["Things: read"]);
  });

  test("one that takes more than a client to make", () => {
    const types = things.replace("client: Client", "client: Client, databaseId: string");
    const [service] = parseSdk(makeSdk({ ...code, "index.d.ts": types })).classes;
    expect(service).toMatchObject({ name: "Things", needsMore: true });
  });
});

describe("types that can't be read", () => {
  test.each<[form: string, files: Files]>([
    ["a file that is missing", { "index.d.ts": `export * from "./absent";` }],
    ["another package", { "index.d.ts": `export * from "other";` }],
    [
      "a package in the package",
      { "index.d.ts": `export * from "./node_modules/a";`, "node_modules/a.d.ts": things },
    ],
    ["bytes in another file", { "index.d.ts": `export * from "./a";`, "a.d.ts": `${things}\0` }],
    ["no declarations", { "index.d.ts": "{{{ class" }],
    ["nothing", { "index.d.ts": "" }],
  ])("have no services: %s", (_, files) => {
    expect(servicesOf(files)).toEqual([]);
  });

  test("have no services outside of the package", () => {
    const sdk = makeSdk({
      ...code,
      "index.d.ts": `export * from "../outside"; export * from "./link";`,
    });
    writeFileSync(join(sdk.folder, "../outside.d.ts"), things);
    symlinkSync("../outside.d.ts", join(sdk.folder, "link.d.ts"));
    expect(parseSdk(sdk).classes).toEqual([]);
  });

  test("are broken where they are nested deeper than can be parsed", () => {
    const types = `export class Things { read(): ${"[".repeat(100_000)}`;
    expect(() => parseSdk(makeSdk({ ...code, "index.d.ts": types }))).toThrow("sdk-broken:");
  });
});
