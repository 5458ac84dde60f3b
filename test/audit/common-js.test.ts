import { describe, expect, it } from "vitest";
import { found, ranAndAudited } from "../support/ran-and-audited.js";

const given = "const give = (to) => { to.users = users; }; give(exports);";

describe("what a script of CommonJS exports is followed", () => {
  it.each([
    "exports.users = users;",
    'exports["us" + "ers"] = users;',
    'module["exports"].users = users;',
    "const held = exports; held.users = users;",
    "exports = module.exports = { users };",
    "module.exports = () => users; module.exports.users = users;",
    "module.exports = new (class { get users() { return users; } })();",
    "const own = module; own.exports = { users };",
    "Object.assign(module.exports, { users });",
    'Object.defineProperty(exports, "users", { get: () => users });',
    'Reflect.set(module, "exports", { users });',
    "Object.assign(module, { exports: { users } });",
    '["users"].forEach((name) => { module.exports[name] = users; });',
    "const give = (to) => { to.users = users; }; give(exports);",
    "const give = (to) => { to.exports.users = users; }; give(module);",
    "const give = (to) => { to.exports = { users }; }; give(module);",
  ])("%s", async (store) => {
    expect(await ranAndAudited(store, "main.cjs", 'require("./store.cjs").users.list();')).toEqual(
      found,
    );
  });

  it.each([
    ["exports.users = users;", 'import { users } from "./store.cjs"; users.list();'],
    ["module.exports = users;", 'import users from "./store.cjs"; users.list();'],
    ["module.exports = { users };", 'import store from "./store.cjs"; store.users.list();'],
    [given, 'import store from "./store.cjs"; store.users.list();'],
    [given, 'import * as store from "./store.cjs"; store.default.users.list();'],
    [given, 'const store = await import("./store.cjs"); store.default.users.list();'],
    [
      "Object.assign(exports, { users }); exports.users = users;",
      'export { users } from "./store.cjs"; import { users as own } from "./main.mjs"; own.list();',
    ],
  ])("%s, by a module: %s", async (store, main) => {
    expect(await ranAndAudited(store, "main.mjs", main)).toEqual(found);
  });

  it("as a whole that is copied into another's exports", async () => {
    const main = `const store = require("./store.cjs");
      for (const name in store) exports[name] = store[name];
      exports.users.list();`;
    expect(await ranAndAudited("exports.users = users;", "main.cjs", main)).toEqual(found);
  });

  it.each([
    "module.children[0].exports.users.list();",
    'require.cache[require.resolve("./store.cjs")].exports.users.list();',
  ])("by what the runtime knows of modules: %s", async (main) => {
    const store = "exports.users = users;";
    expect(await ranAndAudited(store, "main.cjs", `require("./store.cjs"); ${main}`)).toEqual(
      found,
    );
  });

  it.each([
    "require.main.exports.users = users;",
    "module.parent.exports.users = users;",
    "process.mainModule.exports.users = users;",
  ])("or is listed, where it goes into the module which started: %s", async (store) => {
    const main = 'require("./store.cjs"); module.exports.users.list();';
    const { unresolved } = await ranAndAudited(store, "main.cjs", main);
    expect(unresolved).toHaveLength(1);
  });
});
