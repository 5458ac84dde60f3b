import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditProject, calls } from "../support/audit-project.js";

const granted = ["users.read", "users.write"];
const config = (entry: object, kind = "functions") =>
  JSON.stringify({ [kind]: [{ $id: "f", path: "f", scopes: granted, ...entry }] });
const usesKey =
  'import { Client, Users } from "node-appwrite"; new Users(new Client().setKey("k")).list();';

type Files = Readonly<Record<string, string>>;

/** An installed package of which only the declarations are there. */
const declared = (name: string, dependencies: string): Files => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "types": "main.d.ts", "dependencies": ${dependencies} }`,
  [`node_modules/${name}/main.d.ts`]: "export declare function purge(): Promise<void>;",
});

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
    "a component that can't be parsed",
    "unread",
    "+page.svelte",
    {
      "appwrite.config.json": config({ framework: "sveltekit" }, "sites"),
      "f/hooks.server.ts": "export const handle = 1;",
      "f/+page.svelte": `<script lang="ts">${usesKey}</script>{#if`,
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
        '<template lang="pug">p= x</template><script>import { users } from "~/server/appwrite.server"; users.get("u");</script>',
    },
  ],
  [
    "an SDK for another runtime",
    "sdk-missing",
    '"https://deno.land/x/appwrite@5.0.1/mod.ts"',
    {
      "appwrite.config.json": config({ runtime: "deno-2.0" }),
      "f/main.ts": usesKey.replace("node-appwrite", "https://deno.land/x/appwrite@5.0.1/mod.ts"),
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
  [
    "a package that works with an SDK through another one",
    "package",
    '"@acme/admin"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/main.ts": 'import { purge } from "@acme/admin"; purge();',
      ...declared("@acme/admin", '{ "@acme/mail": "*", "@acme/users": "*" }'),
      ...declared("@acme/mail", '{ "@acme/admin": "*" }'),
      ...declared("@acme/users", '{ "node-appwrite": "*" }'),
    },
  ],
  [
    "a package whose types are in one of their own",
    "package",
    '"acme"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/main.ts": 'import { purge } from "acme"; purge();',
      ...declared("@types/acme", "{}"),
      "node_modules/acme/package.json":
        '{ "name": "acme", "main": "main.js", "dependencies": { "node-appwrite": "*" } }',
      "node_modules/acme/main.js": "",
    },
  ],
  [
    "a package that comes as TypeScript, and says nothing of the SDK",
    "package",
    '"@acme/users"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/main.ts": 'import { purge } from "@acme/users"; purge();',
      "node_modules/@acme/users/package.json": '{ "name": "@acme/users", "main": "main.ts" }',
      "node_modules/@acme/users/main.ts": 'export { purge } from "./purge";',
      "node_modules/@acme/users/purge.ts": `${usesKey} export const purge = () => {};`,
    },
  ],
  [
    "a package of the same workspace of which only the declarations are read",
    "unread",
    '"@acme/users"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/main.ts": 'import { purge } from "@acme/users"; purge();',
      "packages/users/package.json":
        '{ "name": "@acme/users", "types": "dist/main.d.ts", "devDependencies": { "node-appwrite": "*" } }',
      "packages/users/dist/main.d.ts": "export declare function purge(): Promise<void>;",
      "packages/users/dist/main.js": usesKey,
    },
  ],
  [
    "declarations of one's own beside code that is not read",
    "unread",
    '"./users.js"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/tsconfig.json": "{}",
      "f/main.ts": 'import { purge } from "./users.js"; purge();',
      "f/users.d.ts": "export declare function purge(): Promise<void>;",
      "f/users.js": usesKey,
    },
  ],
  [
    "a module that is loaded for an import of nothing",
    "unread",
    '"./users.js"',
    {
      "appwrite.config.json": config({ runtime: "node-22" }),
      "f/tsconfig.json": '{ "compilerOptions": { "verbatimModuleSyntax": true } }',
      "f/main.ts": 'import { type Purge } from "./users.js"; export type { Purge };',
      "f/users.d.ts": "export type Purge = () => Promise<void>;",
      "f/users.js": usesKey,
    },
  ],
  [
    "a site that is built in another language",
    "not-javascript",
    "flutter-3.29",
    {
      "appwrite.config.json": config({ buildRuntime: "flutter-3.29" }, "sites"),
      "f/web/flutter.js": "",
    },
  ],
  [
    "a function without a file that can be read",
    "not-javascript",
    "f",
    {
      "appwrite.config.json": config({ runtime: "node-22", entrypoint: "main.coffee" }),
      "f/README.md": "",
    },
  ],
  [
    "a component elsewhere",
    "unread",
    "page.vue",
    {
      "appwrite.config.json": config({}, "sites"),
      "f/main.ts": 'import page from "../shared/page.vue"; export default page;',
      "shared/page.vue": `<template lang="pug">p= x</template><script>${usesKey}</script>`,
    },
  ],
];

describe("what is not read keeps a verdict from being complete, and keeps its scopes", () => {
  it.each(cases)("%s", async (_, reason, text, files) => {
    const project = auditProject(files);
    if (files["packages/users/package.json"] !== undefined) {
      mkdirSync(project.path("node_modules/@acme"));
      symlinkSync(project.path("packages/users"), project.path("node_modules/@acme/users"));
    }
    const before = project.read("appwrite.config.json");
    const { report, written } = await project.audit({ fix: true });
    const [unit] = report.units;
    expect(unit?.complete).toBe(false);
    expect(unit?.found.unresolved).toMatchObject([{ reason, text }]);
    expect(written).toBeUndefined();
    expect(project.read("appwrite.config.json")).toBe(before);
  });

  it("and of code in another language, nothing is said to be granted in excess", async () => {
    const [, , , files] = cases[0] ?? ["", "", "", {}];
    const { report } = await auditProject(files).audit();
    expect(report.units[0]?.excess).toEqual([]);
    expect(report.acceptance.open.map(({ code }) => code)).toEqual(["unresolved"]);
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
    [
      "an image that the project declares, a component that is there, and an import of types alone",
      {
        "f/tsconfig.json": '{ "include": ["."] }',
        "f/main.ts":
          'import { Row } from "./row.js"; import logo from "./logo.svg"; import page from "./page.vue"; export const row: Row = [logo, page];',
        "f/assets.d.ts": 'declare module "*.svg"; declare module "*.vue";',
        "f/row.d.ts": "export interface Row extends Array<unknown> {}",
        "f/page.vue": "<p></p>",
      },
    ],
    [
      "packages that depend on each other, and not on an SDK",
      {
        "f/main.ts": 'import { purge } from "@acme/mail"; purge();',
        ...declared("@acme/mail", '{ "@acme/text": "*" }'),
        ...declared("@acme/text", '{ "@acme/mail": "*" }'),
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
  ])("but not %s", async (_, files) => {
    const entry = { runtime: "node-22", entrypoint: "dist/main.js" };
    const project = auditProject({ "appwrite.config.json": config(entry), ...files });
    expect((await project.audit()).report.units[0]?.found.unresolved).toEqual([]);
  });
});
