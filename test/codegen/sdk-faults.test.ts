import { describe, expect, it } from "vitest";
import { edit } from "../support/marked-text.js";
import { expectRefused } from "../support/refusal.js";
import { makeWorkspace } from "../support/workspace.js";

const types = "node_modules/tiny-sdk/index.d.ts";
const code = "node_modules/tiny-sdk/index.js";

const usersBegin = "export class Users {";
const usersList = "  list(params?: { queries?: string[] }): Promise<{ total: number }>;\n";

/** A class of services that is there besides. */
const another = (name: string): [string, string] => [
  usersBegin,
  `export class ${name} {\n  constructor(client: Client);\n}\n\n${usersBegin}`,
];
const method = (name: string): [string, string] => [
  usersList,
  `${usersList}  ${name}(): Promise<void>;\n`,
];

describe("an SDK whose names can't be those of services and methods is refused", () => {
  it.each<[name: string, findings: number, ...edits: [from: string, to: string][]]>([
    ["sdk-class-underscore", 1, another("Team_Members")],
    ["sdk-class-letters", 1, another("Büros")],
    ["sdk-class-lower-case", 1, another("locale")],
    ["sdk-class-dollar", 1, another("$Users")],
    // These are the services `then`, `constructor` and `prototype`.
    ["sdk-class-then", 1, another("Then")],
    ["sdk-class-constructor", 1, another("Constructor")],
    ["sdk-class-prototype", 1, another("Prototype")],
    // `ScopedClient` is the type of all services together.
    ["sdk-class-client", 1, ["  setKey(", "  constructor(client: Client);\n  setKey("]],
    ["sdk-method-underscore", 1, method("get_all")],
    ["sdk-method-upper-case", 1, method("List")],
    ["sdk-method-letters", 1, method("größe")],
    ["sdk-method-digit", 1, method("2")],
    ["sdk-method-quoted", 1, method('"delete all"')],
    ["sdk-method-hostile", 1, method('"*/ process.exit(1); /*\\u202e\\u2028"')],
    ["sdk-method-symbol", 1, method("[Symbol.iterator]")],
    ["sdk-method-then", 1, method("then")],
    ["sdk-method-proto", 1, method("__proto__")],
    ["sdk-method-to-string", 1, method("toString")],
    ["sdk-twins-by-case", 1, another("USERS")],
    ["sdk-twins", 1, another("Teams")],
    [
      "sdk-many-faults",
      4,
      another("Then"),
      method("__proto__"),
      [
        usersBegin,
        `export class USers {\n  constructor(client: Client);\n}\n\nexport class UserS {\n  constructor(client: Client);\n}\n\n${usersBegin}`,
      ],
    ],
  ])("%s", async (name, findings, ...edits) => {
    const workspace = makeWorkspace();
    const text = edits.reduce(
      (changed, [from, to]) => edit(changed, from, to),
      workspace.read(types),
    );
    workspace.write(types, text);
    await expectRefused(workspace, name, Array(findings).fill(`<dir>/${types}`));
  });
});

/** The code of the SDK, of which each method asks for what it is told, but for `users.list`. */
const silent = (list: string) => `class Users {
  list() { ${list} }
  get(given) { return this.client.call(given.verb, given.address); }
  delete(given) { return this.client.call(given.verb, given.address); }
}
class Teams {
  list(given) { return this.client.call(given.verb, given.address); }
  create(given) { return this.client.call(given.verb, given.address); }
  getLogo() { return this.logo; }
}
Object.assign(exports, { Client: class {} });
exports.Users = Users;
exports.Teams = Teams;
`;

describe("an SDK that does not say in its code what it sends is refused", () => {
  it.each<[name: string, text: string]>([
    ["sdk-unreadable", silent("return this.client.call(this.verb, this.address);")],
    ["sdk-unreadable-elsewhere", "module.exports = require('./bundle.bin');\n"],
    ["sdk-unreadable-garbage", "\u0000\u0001 class {{{"],
  ])("%s", async (name, text) => {
    const workspace = makeWorkspace();
    workspace.write(code, text);
    await expectRefused(workspace, name, [`<dir>/${code}`]);
  });

  it("but one that says it of one method is taken, with all others refused", async () => {
    const workspace = makeWorkspace();
    workspace.write(code, silent('return this.client.call("get", "/users");'));
    const run = await workspace.run("generate");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toContain("2 services, 1 method, 5 uncatalogued\n");
  });
});
