import { describe, expect, it } from "vitest";
import { auditProject, calls } from "../support/audit-project.js";

const granted = ["users.read", "users.write"];
const config = (entry: object, kind = "functions") =>
  JSON.stringify({ [kind]: [{ $id: "f", path: "f", scopes: granted, ...entry }] });
const usesKey =
  'import { Client, Users } from "node-appwrite"; new Users(new Client().setKey("k")).list();';

type Files = Readonly<Record<string, string>>;

/** Code that runs with a unit's key and is not read: how it is listed, and the project. */
const cases: readonly (readonly [string, string, string, Files])[] = [
  [
    "a function in another language",
    "not-javascript",
    "python-3.12",
    {
      "appwrite.config.json": config({ runtime: "python-3.12", entrypoint: "main.py" }),
      "f/main.py": "",
    },
  ],
  [
    "a file that a function begins with, and that its tsconfig leaves out",
    "unread",
    "main.js",
    {
      "appwrite.config.json": config({ runtime: "node-22", entrypoint: "main.js" }),
      "f/tsconfig.json": '{ "include": ["types"] }',
      "f/types/row.ts": "export interface Row {}",
      "f/main.js": usesKey,
    },
  ],
  [
    "a component in a language of its own",
    "unread",
    "+page.svelte",
    {
      "appwrite.config.json": config({ framework: "sveltekit" }, "sites"),
      "f/hooks.server.ts": "export const handle = 1;",
      "f/+page.svelte": `<script lang="ts">${usesKey}</script>`,
    },
  ],
  [
    "a component that imports what calls the SDK",
    "unread",
    "page.vue",
    {
      "appwrite.config.json": config({}, "sites"),
      "f/server/appwrite.server.ts": usesKey
        .replace("new Users", "export const users = new Users")
        .replace(".list()", ""),
      "f/page.vue":
        '<p>It\'s here</p><script>import { users } from "~/server/appwrite.server"; users.get("u");</script>',
    },
  ],
  [
    "an SDK that another runtime fetches",
    "sdk-missing",
    '"npm:node-appwrite@17"',
    {
      "appwrite.config.json": config({ runtime: "deno-2.0" }),
      "f/main.ts": usesKey.replace("node-appwrite", "npm:node-appwrite@17"),
    },
  ],
  [
    "a module that is not there",
    "module-missing",
    '"$lib/server/users"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/main.ts": 'import { purge } from "$lib/server/users"; purge();',
    },
  ],
  [
    "a package that works with an SDK, of which only the declarations are there",
    "package",
    '"@acme/users"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/main.ts": 'import { purge } from "@acme/users"; purge();',
      "node_modules/@acme/users/package.json":
        '{ "name": "@acme/users", "types": "index.d.ts", "dependencies": { "node-appwrite": "*" } }',
      "node_modules/@acme/users/index.d.ts": "export declare function purge(): Promise<void>;",
    },
  ],
  [
    "such a package with a manifest in an inner folder, which only says how modules are written",
    "package",
    '"@acme/users"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/main.ts": 'import { purge } from "@acme/users"; purge();',
      "node_modules/@acme/users/package.json":
        '{ "name": "@acme/users", "types": "esm/index.d.ts", "dependencies": { "node-appwrite": "*" } }',
      "node_modules/@acme/users/esm/package.json": '{ "type": "module" }',
      "node_modules/@acme/users/esm/index.d.ts": "export declare function purge(): Promise<void>;",
    },
  ],
];

describe("what is not read keeps a verdict from being complete, and keeps its scopes", () => {
  it.each(cases)("%s", (_, reason, text, files) => {
    const project = auditProject(files);
    const before = project.read("appwrite.config.json");
    const { report, written } = project.audit({ fix: true });
    const [unit] = report.units;
    expect(unit?.complete).toBe(false);
    expect(unit?.found.unresolved).toMatchObject([{ reason, text }]);
    expect(written).toBeUndefined();
    expect(project.read("appwrite.config.json")).toBe(before);
  });

  it.each<[string, Files]>([
    [
      "a package that has nothing to do with an SDK",
      {
        "f/main.ts": 'import { render } from "plain"; render();',
        "node_modules/plain/package.json": '{ "name": "plain", "types": "index.d.ts" }',
        "node_modules/plain/index.d.ts": "export declare function render(): void;",
      },
    ],
    [
      "what a framework makes up, styles and types",
      {
        "f/main.ts":
          'import { page } from "$app/stores"; import "./app.css"; import type { Row } from "./not-there"; export default page as Row;',
      },
    ],
    ["a component without a call", { "f/main.ts": "", "f/page.svelte": '<a href="/">Hello</a>' }],
    [
      "a file that is built",
      {
        "f/tsconfig.json": '{ "compilerOptions": { "outDir": "dist" }, "include": ["src"] }',
        "f/src/main.ts": calls(),
        "f/dist/main.js": calls(),
      },
    ],
  ])("but not %s", (_, files) => {
    const entry = { runtime: "node-22", entrypoint: "dist/main.js" };
    const project = auditProject({ "appwrite.config.json": config(entry), ...files });
    expect(project.audit().report.units[0]?.found.unresolved).toEqual([]);
  });
});
