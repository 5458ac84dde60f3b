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

  it("and listed, if the name is made", async () => {
    const main =
      'const { join } = require("node:path"); require(join(__dirname, "store.cjs")).users.list();';
    const { unresolved } = await ranAndAudited(exported, "main.cjs", main);
    expect(unresolved).toEqual(['computed-name require(join(__dirname, "…"))']);
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
