import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { findUses } from "../../audit/find/find-uses.js";
import { openProgram } from "../../audit/program/program.js";
import { serverLookup } from "../../audit/server/unit-server.js";
import { auditProject } from "../support/audit-project.js";
import { catalog } from "../support/catalog.js";
import { httpServer } from "../support/http-server.js";

const run = promisify(execFile);
const lookup = serverLookup(catalog, undefined, { file: "the test" });

const service = `const { Client, Users } = require("node-appwrite");
const users = new Users(new Client().setEndpoint(process.env.ENDPOINT).setProject("p").setKey("k"));
`;

/** Runs a program that gets a service from `store.cjs`, and audits both; the service is called once. */
async function audited(store: string, entry: "main.cjs" | "main.mjs", main: string) {
  const files = { "store.cjs": `${service}${store}\n`, [entry]: `${main}\n` };
  const project = auditProject({ "package.json": '{ "name": "app" }', ...files });
  const { asked, origin } = await httpServer((_, response) => {
    response.setHeader("content-type", "application/json").end('{"total":0,"users":[]}');
  });
  const env = { ...process.env, ENDPOINT: `${origin}/v1` };
  await run(process.execPath, [entry], { cwd: project.dir, env });
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /v1/users"]);
  const { unresolved, uses } = findUses(openProgram({ folder: project.dir }), lookup);
  return {
    uses: uses.map(({ assumed, caller, method }) => `${method} ${caller}${assumed ? "?" : ""}`),
    unresolved: unresolved.map(({ reason, text }) => `${reason} ${text}`),
  };
}

const given = "const give = (to) => { to.users = users; }; give(exports);";
const found = { uses: ["users.list key"], unresolved: [] };

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
    expect(await audited(store, "main.cjs", 'require("./store.cjs").users.list();')).toEqual(found);
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
    expect(await audited(store, "main.mjs", main)).toEqual(found);
  });

  it("as a whole that is copied into another's exports", async () => {
    const main = `const store = require("./store.cjs");
      for (const name in store) exports[name] = store[name];
      exports.users.list();`;
    expect(await audited("exports.users = users;", "main.cjs", main)).toEqual(found);
  });

  it.each([
    "module.children[0].exports.users.list();",
    'require.cache[require.resolve("./store.cjs")].exports.users.list();',
  ])("by what the runtime knows of modules: %s", async (main) => {
    const store = "exports.users = users;";
    expect(await audited(store, "main.cjs", `require("./store.cjs"); ${main}`)).toEqual(found);
  });

  it.each([
    "require.main.exports.users = users;",
    "module.parent.exports.users = users;",
    "process.mainModule.exports.users = users;",
  ])("or is listed, where it goes into the module which started: %s", async (store) => {
    const main = 'require("./store.cjs"); module.exports.users.list();';
    const { unresolved } = await audited(store, "main.cjs", main);
    expect(unresolved).toHaveLength(1);
  });
});
