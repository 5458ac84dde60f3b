import { describe, expect, it } from "vitest";
import { found, ranAndAudited } from "../support/ran-and-audited.js";

const exported = "exports.users = users;";

describe("a file that is loaded by a name that comes to the loader as a value is followed", () => {
  it.each([
    'const load = require; load("./store.cjs").users.list();',
    'module.require("./store.cjs").users.list();',
    '["./store.cjs"].map(require).forEach((store) => store.users.list());',
    'const names = { store: "./store.cjs" }; require(names.store).users.list();',
    'const lazy = { get store() { return require("./store.cjs"); } }; lazy.store.users.list();',
  ])("%s", async (main) => {
    expect(await ranAndAudited(exported, "main.cjs", main)).toEqual(found);
  });

  it.each([
    'import { createRequire } from "node:module"; createRequire(import.meta.url)("./store.cjs").users.list();',
    'for (const name of ["./store.cjs"]) (await import(name)).default.users.list();',
  ])("%s", async (main) => {
    expect(await ranAndAudited(exported, "main.mjs", main)).toEqual(found);
  });

  it("and a time that one waits is no code", async () => {
    const main = `import { setTimeout as wait } from "node:timers/promises";
      import store from "./store.cjs";
      await wait(1);
      store.users.list();`;
    expect(await ranAndAudited(exported, "main.mjs", main)).toEqual(found);
  });

  it.each([
    'const { join } = require("node:path"); require(join(__dirname, "store.cjs")).users.list();',
    'const path = require("path"); require(path.resolve(__dirname, "lib", "..", "store.cjs")).users.list();',
    `require(\`\${__dirname}/store.cjs\`).users.list();`,
    'require(__dirname + "/store.cjs").users.list();',
    'const { join } = require("node:path"); const file = join(__dirname, "store.cjs"); require(file).users.list();',
    'const { join } = require("node:path"); const { users } = require(join(__dirname, "./store.cjs")); users.list();',
  ])("by a path that is put together: %s", async (main) => {
    expect(await ranAndAudited(exported, "main.cjs", main)).toEqual(found);
  });

  it.each([
    'const { default: store } = await import(new URL("./store.cjs", import.meta.url)); store.users.list();',
    'const { default: store } = await import(new URL("./store.cjs", import.meta.url).href); store.users.list();',
    'import { join } from "node:path"; import { pathToFileURL } from "node:url"; (await import(pathToFileURL(join(import.meta.dirname, "store.cjs")).href)).default.users.list();',
    `import { dirname, join } from "node:path"; import { fileURLToPath } from "node:url"; const __dirname = dirname(fileURLToPath(import.meta.url)); (await import(\`file://\${join(__dirname, "store.cjs")}\`)).default.users.list();`,
    'import { createRequire } from "node:module"; const require = createRequire(import.meta.url); require(new URL("store.cjs", import.meta.url).pathname).users.list();',
  ])("by an address that is put together: %s", async (main) => {
    expect(await ranAndAudited(exported, "main.mjs", main)).toEqual(found);
  });

  it.each([
    'const { join } = require("node:path"); require(join(__dirname, ["store.cjs"].find(Boolean))).users.list();',
    'const { join } = require("node:path"); require(join(process.cwd(), "store.cjs")).users.list();',
    'const { resolve } = require("node:path"); require(resolve(__dirname, ["/tmp", "."][1], "store.cjs")).users.list();',
    'let file = __dirname + "/main.cjs"; file = __dirname + "/store.cjs"; require(file).users.list();',
  ])("and listed, if a part is not written: %s", async (main) => {
    const { unresolved } = await ranAndAudited(exported, "main.cjs", main);
    expect(unresolved).toEqual([expect.stringMatching(/^computed-name /)]);
  });
});

describe("what nobody in a file catches is given to", () => {
  const thrown = "throw Object.assign(new Error(), { users });";

  it.each([
    'import("./store.cjs").catch((error) => error.users.list());',
    'process.on("uncaughtException", (error) => error.users.list()); await import("./store.cjs");',
    'process.on("unhandledRejection", (error) => error.users.list()); import("./store.cjs");',
  ])("%s", async (main) => {
    expect(await ranAndAudited(thrown, "main.mjs", main)).toEqual(found);
  });

  it("whoever loads it with require", async () => {
    const main = 'try { require("./store.cjs"); } catch (error) { error.users.list(); }';
    expect(await ranAndAudited(thrown, "main.cjs", main)).toEqual(found);
  });
});
