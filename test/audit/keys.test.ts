import { describe, expect, it } from "vitest";
import { type KeySource, keyName } from "../../audit/key-source.js";
import { auditProject } from "../support/audit-project.js";

type Files = Readonly<Record<string, string>>;

const esm = { "package.json": '{ "type": "module" }' };

/** What the keys of the only call in some code are told apart by. */
async function keysIn(code: string, files: Files = {}): Promise<string> {
  const project = auditProject({ ...esm, "main.ts": code, ...files });
  const { report } = await project.audit();
  const uses = report.units.flatMap(({ found }) => found.uses);
  expect(uses.map(({ caller }) => caller)).toEqual(["key"]);
  return named(uses.flatMap(({ keys }) => keys));
}
const named = (keys: readonly KeySource[]): string =>
  keys.map((key) => keyName(key, ({ line }) => `line ${line}`)).join(" + ");

const head = 'import { Client, Users } from "node-appwrite";\n';
const list = (key: string) => `new Users(new Client().setKey(${key})).list();`;
const handler = (...lines: readonly string[]) =>
  `${head}export default async ({ req, res, ...context }: any, env: any) => {\n${lines.join("\n")}\n};\n`;

const dynamic = "dynamic key";
const own = "key of ADMIN_KEY";
const unknown = "key of unknown source";

describe("where a key comes from", () => {
  it.each<[string, string]>([
    ['req.headers["x-appwrite-key"]', dynamic],
    ["req.headers['X-Appwrite-Key'] as string", dynamic],
    ['context.req.headers["x-appwrite-key"]!', dynamic],
    ['req.headers.get("x-appwrite-key")', dynamic],
    ['req.header("x-appwrite-key") ?? ""', dynamic],
    ["process.env.APPWRITE_FUNCTION_API_KEY", dynamic],
    ['process.env["APPWRITE_FUNCTION_API_KEY"]!', dynamic],
    ['Deno.env.get("APPWRITE_FUNCTION_API_KEY")', dynamic],
    ["Bun.env.APPWRITE_FUNCTION_API_KEY", dynamic],
    ["import.meta.env.APPWRITE_FUNCTION_API_KEY", dynamic],
    ["globalThis.process.env.APPWRITE_FUNCTION_API_KEY", dynamic],
    ["req.variables.APPWRITE_FUNCTION_API_KEY", dynamic],
    ["(process.env.APPWRITE_FUNCTION_API_KEY as string).trim()", dynamic],
    ["process.env.ADMIN_KEY", own],
    ['process.env["ADMIN_KEY"] ?? ""', own],
    ['Deno.env.get("ADMIN_KEY")!', own],
    ["Deno.env.toObject().ADMIN_KEY", own],
    ["Bun.env.ADMIN_KEY", own],
    ["import.meta.env.ADMIN_KEY", own],
    ["String(process.env.ADMIN_KEY)", own],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    ["`${process.env.ADMIN_KEY}`", own],
    ["env.ADMIN_KEY", own],
    ["context.env.ADMIN_KEY", own],
    ["env.adminKey", "key of adminKey"],
    ["useRuntimeConfig().adminKey", "key of adminKey"],
    ['req.headers["x-admin-key"]', "key of x-admin-key"],
    ["process.argv[2]", "key of process.argv"],
    ["process.env.ADMIN_KEY ?? process.env.OTHER_KEY", `${own} + key of OTHER_KEY`],
    ['req.headers["x-appwrite-key"] ?? process.env.ADMIN_KEY', `${dynamic} + ${own}`],
    ['"s3cret"', "key of a literal (line 3)"],
    ['process.env.ADMIN_KEY || "s3cret"', `${own} + key of a literal (line 3)`],
    ["await context.load()", unknown],
    ["context.key", unknown],
    ["process.env.ADMIN_KEY ?? (await context.load())", `${own} + ${unknown}`],
    ["process.env[context.name]", unknown],
  ])("%s", async (key, expected) => {
    expect(await keysIn(handler(list(key)))).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["a variable", `const key = process.env.ADMIN_KEY;\n${list("key")}`, own],
    ["a pattern", `const { ADMIN_KEY } = process.env;\n${list("ADMIN_KEY")}`, own],
    ["a renamed one", `const { ADMIN_KEY: key } = process.env;\n${list("key")}`, own],
    [
      "a pattern with a default",
      `const { ADMIN_KEY: key = "" } = process.env;\n${list("key")}`,
      own,
    ],
    [
      "a pattern in a pattern",
      `const { env: { ADMIN_KEY } } = process;\n${list("ADMIN_KEY")}`,
      own,
    ],
    [
      "a header that is taken out",
      `const { "x-appwrite-key": key } = req.headers;\n${list("key")}`,
      dynamic,
    ],
    [
      "headers that are taken out",
      `const { headers } = req;\n${list('headers["x-appwrite-key"]')}`,
      dynamic,
    ],
    ["an alias", `const settings = process.env;\n${list("settings.ADMIN_KEY")}`, own],
    [
      "two of one alias",
      `const e = process.env;\n${list("e.ADMIN_KEY ?? e.OTHER_KEY")}`,
      `${own} + key of OTHER_KEY`,
    ],
    [
      "an object of settings",
      `const config = { appwrite: { key: process.env.ADMIN_KEY } };\n${list("config.appwrite.key")}`,
      own,
    ],
    [
      "a helper that is given the name",
      `const required = (name: string) => { const value = process.env[name]; if (!value) throw new Error(name); return value; };\n${list('required("ADMIN_KEY")')}`,
      own,
    ],
    [
      "one that another caller gives another name",
      `const required = (name: string) => process.env[name]!;\nrequired("OTHER_KEY");\n${list('required("ADMIN_KEY")')}`,
      own,
    ],
    [
      "a helper that makes the client",
      `const connect = (key = process.env.ADMIN_KEY) => new Client().setKey(key!);\nnew Users(connect()).list();`,
      own,
    ],
    [
      "a helper that sets the key of a client",
      `function sign(client: Client, key: string) { client.setKey(key); }\nconst a = new Client(), b = new Client();\nsign(a, process.env.OTHER_KEY!);\nsign(b, process.env.ADMIN_KEY!);\nnew Users(b).list();`,
      own,
    ],
    [
      "a class",
      `class Api { readonly users: Users; constructor(key: string) { this.users = new Users(new Client().setKey(key)); } }\nnew Api(process.env.OTHER_KEY!);\nnew Api(process.env.ADMIN_KEY!).users.list();`,
      own,
    ],
    [
      "a field of a class",
      `class Api { constructor(private readonly config: any) {} list() { const client = new Client().setKey(this.config.get("ADMIN_KEY")); return new Users(client).list(); } }\nnew Api(context.config);`,
      own,
    ],
    [
      "one of two environments",
      `const e = context.old ? req.variables : process.env;\n${list("e.ADMIN_KEY")}`,
      own,
    ],
    [
      "an environment with more in it",
      `const e = { ...process.env, OTHER_KEY: "k" };\n${list("e.ADMIN_KEY")}`,
      own,
    ],
    [
      "what stands beside others by its name",
      `const keys = { ADMIN_KEY: context.old ? process.env.OTHER_KEY : context.key };\n${list("keys.ADMIN_KEY")}`,
      `key of OTHER_KEY + ${unknown}`,
    ],
    [
      "a header that is added",
      `new Users(new Client().addHeader("x-appwrite-key", process.env.ADMIN_KEY!)).list();`,
      own,
    ],
    [
      "a schema",
      `const settings = context.schema.parse(process.env);\n${list("settings.ADMIN_KEY")}`,
      own,
    ],
    [
      "a loop",
      `for (const key of [process.env.ADMIN_KEY!, "s3cret"]) ${list("key")}`,
      `${own} + key of a literal (line 3)`,
    ],
  ])("is followed through %s", async (_, code, expected) => {
    expect(await keysIn(handler(code))).toBe(expected);
  });

  it.each<[string, string, Files, string]>([
    [
      "a module",
      `import { key } from "./key.js";\n${head}${list("key")}`,
      { "key.ts": "export const key = process.env.ADMIN_KEY!;" },
      own,
    ],
    [
      "a module that a tool makes",
      `import { ADMIN_KEY as key } from "$env/static/private";\n${head}${list("key")}`,
      {},
      own,
    ],
    [
      "one whose types were made",
      `import { ADMIN_KEY } from "$env/static/private";\n${head}${list("ADMIN_KEY")}`,
      { "env.d.ts": 'declare module "$env/static/private" { export const ADMIN_KEY: string; }' },
      own,
    ],
    [
      "the environment of a tool",
      `import { env } from "$env/dynamic/private";\n${head}${list("env.ADMIN_KEY")}`,
      {},
      own,
    ],
    [
      "a package that reads the environment",
      `import { getenv } from "settings";\n${head}${list('getenv("ADMIN_KEY")')}`,
      {},
      own,
    ],
    [
      "a factory of scoped clients",
      `import { clientFactory } from "appwrite-scopes";\n${head}const make = clientFactory((project: string, key: string) => new Client().setProject(project).setKey(key));\nmake(["teams.read"], "p", process.env.OTHER_KEY!);\nmake(["users.read"], "p", process.env.ADMIN_KEY!).users.list();`,
      {},
      own,
    ],
    [
      "a request that a test makes up",
      `${head}const handler = ({ req }: any) => ${list('req.headers["x-appwrite-key"]')}\nhandler({ req: { headers: { "x-appwrite-key": "test" } } });`,
      {},
      dynamic,
    ],
  ])("comes from %s", async (_, code, files, expected) => {
    expect(await keysIn(code, files)).toBe(expected);
  });
});
