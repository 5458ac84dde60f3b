import { describe, expect, it } from "vitest";
import { programConfig } from "../../audit/program/program.js";
import { isWithoutSdk } from "../../audit/program/without-sdk.js";
import { auditProject } from "../support/audit-project.js";

const plain: Readonly<Record<string, string>> = {
  "app/package.json": '{ "name": "app", "dependencies": { "left": "1.0.0" } }',
  "app/tsconfig.json": JSON.stringify({
    compilerOptions: {
      module: "esnext",
      moduleResolution: "bundler",
      paths: { "@/*": ["./src/*"] },
    },
    include: ["src"],
  }),
  "app/src/main.ts": `import { readFileSync } from "node:fs";
import { left } from "left";
import { two } from "./two.js";
import { three } from "@/parts/three";
import data from "./data.json";
export const later = () => import("./two.js");
export const all = [readFileSync, left, two, three, data];
// Function words that are met in any program.
export function name(text: string) {
  return /^(.*)-/.exec(text)?.[1];
}
export class Worked {
  constructor(readonly spawn: string) {}
}
export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
`,
  "app/src/two.ts": "export const two = 2;",
  "app/src/parts/three.ts": "export const three = 3;",
  "app/src/data.json": "{}",
  "app/node_modules/left/package.json": '{ "name": "left", "version": "1.0.0" }',
};

function answer(files: Readonly<Record<string, string>>): boolean {
  const project = auditProject({ ...plain, ...files }, { sdks: [] });
  const folder = project.path("app");
  return isWithoutSdk(folder, programConfig({ folder }));
}

/** The main file with one more line. */
const main = (line: string) => ({ "app/src/main.ts": `${plain["app/src/main.ts"]}${line}\n` });

/** An installed package that depends on another one. */
const kit = (dependency: string) => ({
  "app/node_modules/kit/package.json": JSON.stringify({
    name: "kit",
    dependencies: { [dependency]: "*" },
  }),
  "app/node_modules/own/package.json": JSON.stringify({
    name: "own",
    dependencies: { "@appwrite.io/console": "*" },
  }),
});

const aliased = (target: string) => ({
  "app/tsconfig.json": JSON.stringify({
    compilerOptions: { paths: { "@/*": ["./src/*", target] } },
    include: ["src"],
  }),
});

describe("a program that can't call an SDK", () => {
  it("is known by its texts", () => {
    expect(answer({})).toBe(true);
  });

  it("needs no scope, and its files are counted", async () => {
    const project = auditProject(plain, { sdks: [] });
    const { report } = await project.audit({ cwd: project.path("app") });
    expect(report.units[0]).toMatchObject({ complete: true, required: [] });
    expect(report.units[0]?.found.files).toHaveLength(3);
  });
});

describe("a program is read", () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ["one of its files names an SDK", main('import "node-appwrite";')],
    ["one of its files speaks of Appwrite", main('const key = "x-appwrite-key";')],
    ["a file beside its own does", { "app/scripts/a.js": 'require("node-appwrite")' }],
    ["a module's name is computed", main("const b = (a: string) => import(a);")],
    ["a template makes a module's name", main("const b = import(`./two.js`);")],
    ["code is made of text", main('eval("1");')],
    ["a function is", main('export const f = new Function("1");')],
    ["a function of another kind is", main('(async () => {}).constructor("1")();')],
    ["the name of what makes functions is a text", main('(async () => {})["constructor"]("1")();')],
    ["a timer is given text", main('setTimeout("1", 1);')],
    ["what makes functions has another name", main("export const F = Function as any;")],
    ["text is run as code", main('import vm from "node:vm"; vm.runInNewContext("1");')],
    ["text is compiled", main('import vm from "node:vm"; vm.compileFunction("1");')],
    ["a command is run", main('import { exec } from "node:child_process"; exec("node a");')],
    ["a comment stands before a module's name", main('const b = import(/* a */ "./two.js");')],
    ["an alias leads to no file that is there", main('import "@/parts/four";')],
    ["a worker is started", main('new Worker("a");')],
    ["a module starts workers", main('import { Worker } from "node:worker_threads";')],
    ["a module hooks into what is loaded", main('import { register } from "node:module";')],
    ["a module of Node is asked for by its name", main('process.getBuiltinModule("vm");')],
    ["Bun starts a process", main('Bun.spawn(["bun", "a"]);')],
    ["Deno does", main('new Deno.Command("deno");')],
    [
      "a package starts processes",
      { ...main('import "execa";'), "app/node_modules/execa/package.json": '{ "name": "execa" }' },
    ],
    ["a process is started", main('import { fork } from "node:child_process"; fork("a");')],
    ["require is handed on", main("const load = [require];")],
    ["it imports a file of another folder", { ...main('import "../../b.js";'), "b.js": "" }],
    ["an alias leads to another folder", aliased("../../shared/*")],
    ["it imports a file that is not there", main('import "./made.js";')],
    ["it imports a package that is not there", main('import "right";')],
    [
      "it imports a package that works with an SDK",
      { ...main('import "kit";'), ...kit("node-appwrite") },
    ],
    ["it imports a package that builds upon one", { ...main('import "kit";'), ...kit("own") }],
    [
      "the SDK is installed under another name",
      { "app/node_modules/left/package.json": '{ "name": "node-appwrite" }' },
    ],
    [
      "a manifest gives the SDK another name",
      { "package.json": '{ "dependencies": { "left": "npm:node-appwrite@27" } }' },
    ],
    [
      "an import map does",
      { "app/deno.json": '{ "imports": { "left": "npm:node-appwrite@27" } }' },
    ],
  ])("where %s", (_where, files) => {
    expect(answer(files)).toBe(false);
  });

  it("where a file is too large to be looked at", () => {
    expect(answer(main(`// ${"x".repeat(5_000_001)}`))).toBe(false);
  });

  it("where it has no files", () => {
    const tsconfig = JSON.stringify({ include: ["none"] });
    expect(answer({ "app/tsconfig.json": tsconfig })).toBe(false);
  });
});
