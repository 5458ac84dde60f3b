import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Files, makeSdk, manifest, routesOf, typesOf } from "./made-sdk.js";

const types = { "index.d.ts": typesOf("Things", "read") };
const list = `read() { return this.client.call("get", "/things"); }`;
const things = `class Things { ${list} }`;
const asModule = { "package.json": manifest.replace("{", '{ "main": "index.mjs",') };

describe("classes are found as the code exports them", () => {
  test.each<[form: string, files: Files]>([
    ["exports.X", { "index.js": `${things} exports.Things = Things;` }],
    ["exports.X = class", { "index.js": `exports.Things = ${things};` }],
    [
      "undefined before",
      { "index.js": `exports.Things = void 0; ${things} exports.Things = Things;` },
    ],
    ["several in a row", { "index.js": `${things} exports.Other = exports.Things = Things;` }],
    ["var X = exports.X", { "index.js": `var Things = exports.Things = ${things};` }],
    ["var X = class", { "index.js": `var Things = ${things}; exports.Things = Things;` }],
    [
      "let X; X = class",
      { "index.js": `let Things; Things = ${things}; exports.Things = Things;` },
    ],
    ["module.exports.X", { "index.js": `module.exports.Things = ${things};` }],
    ["module.exports = {}", { "index.js": `${things} module.exports = { Things };` }],
    [
      "module.exports = { X: Y }",
      { "index.js": `${things.replace("Things", "A")} module.exports = { Things: A };` },
    ],
    [
      "a property",
      { "index.js": `${things} Object.defineProperty(exports, "Things", { value: Things });` },
    ],
    [
      "a getter",
      {
        "index.js": `var things = require("./things");
          Object.defineProperty(exports, "Things", {
            enumerable: true, get: function () { return things.Things; } });`,
        "things.js": `${things} exports.Things = Things;`,
      },
    ],
    [
      "a file that is a class",
      {
        "index.js": `const Things = require("./lib/things.js"); module.exports = { Things };`,
        "lib/things.js": `${things} module.exports = Things;`,
      },
    ],
    [
      "names of a file",
      {
        "index.js": `const { Other: Things } = require("./lib"); module.exports = { Things };`,
        "lib/index.js": `exports.Other = ${things};`,
      },
    ],
    [
      "all names of a file",
      {
        "index.js": `module.exports = require("./lib.cjs");`,
        "lib.cjs": `exports.Things = ${things};`,
      },
    ],
    [
      "all names of a file, by a helper",
      {
        "index.js": `__exportStar(require("./lib"), exports);`,
        "lib.js": `exports.Things = ${things};`,
      },
    ],
    ["export class", { ...asModule, "index.mjs": `export ${things}` }],
    ["export const", { ...asModule, "index.mjs": `export const Things = ${things}` }],
    ["export {}", { ...asModule, "index.mjs": `${things} export { Things };` }],
    [
      "export { X as Y }",
      { ...asModule, "index.mjs": `${things.replace("Things", "A")} export { A as Things };` },
    ],
    [
      "export from",
      {
        ...asModule,
        "index.mjs": `export { A as Things } from "./things.mjs";`,
        "things.mjs": `var A = ${things}; export { A };`,
      },
    ],
    [
      "export *",
      {
        ...asModule,
        "index.mjs": `export * from "./a.mjs"; export * from "./b.mjs";`,
        "a.mjs": `export const other = 1; export * from "./index.mjs";`,
        "b.mjs": `export ${things}`,
      },
    ],
    [
      "import",
      {
        ...asModule,
        "index.mjs": `import A, { B } from "./a.js"; import * as all from "./all.mjs";
          const C = all.Things; export { C as Things };`,
        "a.js": `module.exports = class {};`,
        "all.mjs": `export ${things}`,
      },
    ],
    [
      "import of what is exported by default",
      {
        ...asModule,
        "index.mjs": `import A from "./a.mjs"; export { A as Things };`,
        "a.mjs": `export default ${things}`,
      },
    ],
    [
      "import of a file that is a class",
      {
        ...asModule,
        "index.mjs": `import A from "./a.js"; export { A as Things };`,
        "a.js": `module.exports = ${things}`,
      },
    ],
    [
      "a base class",
      {
        "index.js": `const Base = require("./base"); exports.Things = class extends Base {};`,
        "base.js": `module.exports = class { ${list} };`,
      },
    ],
    [
      "a base class of a base class",
      {
        "index.js": `class A { ${list} } class B extends A {} exports.Things = class extends B {};`,
      },
    ],
    [
      "a method of its own, and not its base's",
      {
        "index.js": `class A { read() { return this.client.call("get", "/a"); } } exports.Things = class extends A { ${list} };`,
      },
    ],
    [
      "a field that is a function",
      {
        "index.js": `exports.Things = class { read = () => this.client.call("get", "/things"); };`,
      },
    ],
    [
      "an address that a field makes",
      {
        "index.js": `exports.Things = class { read = () => new URL(this.client.config.endpoint + "/things"); };`,
      },
    ],
  ])("%s", (_, files) => {
    expect(routesOf(makeSdk({ ...types, ...files }))).toEqual({ read: "GET /things" });
  });
});

describe("code that can't be read tells nothing", () => {
  const other = `class Other { read() { return this.client.call("get", "/others"); } }`;

  test.each<[form: string, files: Files]>([
    ["no such class", { "index.js": `exports.Other = ${things};` }],
    ["a class that is not exported", { "index.js": things }],
    [
      "two classes of one name",
      { "index.js": `${other} exports.Things = Other; exports.Things = ${things};` },
    ],
    [
      "a class that was changed",
      { "index.js": `let Things = ${things}; Things = changed(Things); exports.Things = Things;` },
    ],
    [
      "two files with one name",
      {
        ...asModule,
        "index.mjs": `export * from "./a.mjs"; export * from "./b.mjs";`,
        "a.mjs": `export ${things}`,
        "b.mjs": `export ${other.replace("Other", "Things")}`,
      },
    ],
    ["two methods of one name", { "index.js": `exports.Things = class { ${list} ${list} };` }],
    ["a static method", { "index.js": `exports.Things = class { static ${list} };` }],
    ["a getter", { "index.js": `exports.Things = class { get ${list} };` }],
    [
      "a class that extends itself",
      { "index.js": `class Things extends Things {} exports.Things = Things;` },
    ],
    [
      "classes that extend each other",
      { "index.js": `class A extends B {} class B extends A {} exports.Things = A;` },
    ],
    [
      "files that require each other",
      {
        "index.js": `module.exports = require("./a");`,
        "a.js": `module.exports = require("./index");`,
      },
    ],
    ["a name that is itself", { "index.js": `const Things = Things; exports.Things = Things;` }],
    ["a file that is missing", { "index.js": `module.exports = require("./absent");` }],
    ["another package", { "index.js": `module.exports = require("other");` }],
    ["what can't be parsed", { "index.js": "\u0001}}}{{{ class class (((" }],
    ["bytes", { "index.js": Buffer.from([0xff, 0xfe, 0x00, 0x63, 0x00, 0x01]) }],
    ["a file of 17 MB", { "index.js": `exports.Things = ${things};`.padEnd(17 * 1024 * 1024) }],
    ["nesting that no parser takes", { "index.js": `exports.Things = ${"[".repeat(200_000)}` }],
    [
      "a file with the ending of other code",
      { "index.js": `module.exports = require("./a.mjs");`, "a.mjs": `export ${things}` },
    ],
    [
      "a package in the package",
      {
        "index.js": `exports.Things = require("./node_modules/a/index.js").Things;`,
        "node_modules/a/index.js": `exports.Things = ${things};`,
      },
    ],
  ])("%s", (_, files) => {
    expect(routesOf(makeSdk({ ...types, ...files }))).toEqual({ read: undefined });
  });

  test("a file outside of the package, by its path or by a link", () => {
    const code = `exports.Things = require("../outside.js").Things;`;
    const outside = `exports.Things = ${things};`;
    const sdk = makeSdk({ ...types, "index.js": code, "linked.js": "" });
    writeFileSync(join(sdk.folder, "../outside.js"), outside);
    expect(routesOf(sdk)).toEqual({ read: undefined });

    symlinkSync("../outside.js", join(sdk.folder, "link.js"));
    writeFileSync(sdk.code, `exports.Things = require("./link.js").Things;`);
    expect(routesOf(sdk)).toEqual({ read: undefined });

    mkdirSync(join(sdk.folder, "real"));
    writeFileSync(join(sdk.folder, "real/inside.js"), outside);
    symlinkSync("real", join(sdk.folder, "folder"));
    writeFileSync(sdk.code, `exports.Things = require("./folder/inside.js").Things;`);
    expect(routesOf(sdk)).toEqual({ read: "GET /things" });
  });

  test("methods with names that all objects have", () => {
    const names = ["toString", "hasOwnProperty", "__proto__", "valueOf"];
    const sdk = makeSdk({
      "index.d.ts": typesOf("Things", ...names),
      "index.js": `exports.Things = class { valueOf() { return this.client.call("get", "/a"); } };`,
    });
    const methods = Object.entries(routesOf(sdk));
    expect(Object.fromEntries(methods.filter(([, route]) => route))).toEqual({ valueOf: "GET /a" });
  });

  test("a class of such a name", () => {
    const sdk = makeSdk({
      "index.d.ts": typesOf("constructor", "read"),
      "index.js": `module.exports = {};`,
    });
    expect(routesOf(sdk)).toEqual({ read: undefined });
  });
});
