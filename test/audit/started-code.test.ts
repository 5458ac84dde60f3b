import { describe, expect, it } from "vitest";
import { findUses } from "../../audit/find/find-uses.js";
import { openProgram, programConfig } from "../../audit/program/program.js";
import { isWithoutSdk } from "../../audit/program/without-sdk.js";
import { serverLookup } from "../../audit/server/unit-server.js";
import { auditProject } from "../support/audit-project.js";
import { catalog } from "../support/catalog.js";

const usesKey =
  'import { Client, Users } from "node-appwrite"; new Users(new Client().setKey("k")).list();';
const tsconfig = JSON.stringify({
  compilerOptions: { module: "NodeNext", target: "ES2022", strict: true, skipLibCheck: true },
  include: ["main.ts", "src"],
});
const manifest = (more: object = {}) =>
  JSON.stringify({ name: "app", private: true, type: "module", ...more });

const lookup = serverLookup(catalog, undefined, { file: "the test" });

/** `main.ts` is the program, with `src/w.ts`; `jobs/a.mjs` calls with a key, and is not in it. */
function listed(main: string, files: Readonly<Record<string, string>> = {}) {
  const { dir } = auditProject({
    "tsconfig.json": tsconfig,
    "package.json": manifest(),
    "main.ts": main,
    "jobs/a.mjs": usesKey,
    "src/w.ts": "export const x = 1;",
    "scripts/nightly.sh": "node jobs/a.mjs",
    "scripts/clean.sh": "rm -rf dist",
    ...files,
  });
  const source = { folder: dir };
  const { unresolved } = findUses(openProgram(source), lookup);
  if (unresolved.length > 0) expect(isWithoutSdk(dir, programConfig(source))).toBe(false);
  return unresolved.map(({ reason, text }) => `${reason} ${text}`);
}

const processes = 'import * as processes from "node:child_process"; ';
const load =
  'import { createRequire } from "node:module"; const load = createRequire(import.meta.url); ';
const worker = 'import { Worker } from "node:worker_threads"; ';

describe("code that a program loads or starts, and that it does not have, is listed", () => {
  it.each([
    [
      "the address of a worker",
      'new Worker(new URL("./jobs/a.mjs", import.meta.url));',
      'unread "./jobs/a.mjs"',
    ],
    [
      "a worker by another name",
      'const Thread = Worker; new Thread("./jobs/a.mjs");',
      'unread "./jobs/a.mjs"',
    ],
    [
      "a fork that is a parameter's default",
      `${processes}const go = (run = processes.fork) => run("./jobs/a.mjs"); go();`,
      'unread "./jobs/a.mjs"',
    ],
    [
      "a fork that is a field",
      `${processes}class Runner { private run = processes.fork; go() { this.run("./jobs/a.mjs"); } } new Runner().go();`,
      'unread "./jobs/a.mjs"',
    ],
    [
      "a text that a timer of the global object runs",
      "declare const code: string; global.setTimeout(code);",
      "code global.setTimeout(code)",
    ],
    [
      "a worker by a joined path",
      `${worker}import { join } from "node:path"; new Worker(join(import.meta.dirname, "jobs/a.mjs"));`,
      'unread "jobs/a.mjs"',
    ],
    [
      "a worker by any path",
      `${worker}new Worker(process.argv[2]!);`,
      "computed-name new Worker(process.argv[2]!)",
    ],
    [
      "a worker that is a text",
      `${worker}new Worker("1", { eval: true });`,
      'code new Worker("…", { eval: true })',
    ],
    [
      "a fork",
      'import { fork } from "node:child_process"; fork("./jobs/a.mjs");',
      'unread "./jobs/a.mjs"',
    ],
    [
      "a fork of any file",
      `${processes}const file = process.argv[2]!; processes.fork(file);`,
      "computed-name processes.fork(file)",
    ],
    [
      "a process of a file",
      `${processes}const given = ["jobs/a.mjs"]; processes.spawn("node", given);`,
      'unread "jobs/a.mjs"',
    ],
    [
      "a process of any file",
      `${processes}processes.execFileSync(process.execPath, [process.argv[2]!]);`,
      "computed-name processes.execFileSync(process.execPath, [process.argv[2]!])",
    ],
    [
      "a command of which only the file is shown",
      `${processes}import { promisify } from "node:util"; const run = promisify(processes.exec); run("KEY=standard_1 node jobs/a.mjs");`,
      'unread "jobs/a.mjs"',
    ],
    [
      "a manifest's script",
      `${processes}processes.execSync("npm run seed");`,
      'computed-name processes.execSync("…")',
    ],
    [
      "a text that a process runs",
      `${processes}processes.spawn("node", ["-e", "1"]);`,
      'code processes.spawn("…", ["…", "…"])',
    ],
    [
      "code command",
      `${processes}processes.spawn(process.argv[2]!, []);`,
      "computed-name processes.spawn(process.argv[2]!, [])",
    ],
    [
      "a command of a template",
      'import { $ } from "zx"; await $`node jobs/a.mjs`;',
      'unread "jobs/a.mjs"',
    ],
    [
      "a command of a template, with options",
      'import { $ } from "execa"; await $({ cwd: "." })`npm run seed`;',
      'computed-name $({ cwd: "…" })"…"',
    ],
    [
      "a command of a template, of which a value is any file",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
      "await (globalThis as any).Bun.$`ls`; declare const Bun: any; await Bun.$`bun ${process.argv[2]!}`;",
      'computed-name Bun.$"…"',
    ],
    [
      "the file of a cluster",
      'import cluster from "node:cluster"; cluster.setupPrimary({ exec: "jobs/a.mjs" });',
      'unread "jobs/a.mjs"',
    ],
    [
      "the hooks of a loader",
      'import { register } from "node:module"; register("./jobs/a.mjs", import.meta.url);',
      'unread "./jobs/a.mjs"',
    ],
    [
      "a loader that was made",
      `${load}load(process.argv[2]!);`,
      "computed-name load(process.argv[2]!)",
    ],
    [
      "a class that extends a worker",
      `${worker}class Job extends Worker { constructor(name: string) { super(name, {}); } } new Job(process.argv[2]!);`,
      "computed-name new Job(process.argv[2]!)",
    ],
    [
      "a fork of what is handed to a function",
      `${processes}const given = { processes }; const go = ({ processes }: typeof given, file: string) => processes.fork(file); go(given, process.argv[2]!);`,
      "computed-name processes.fork(file)",
    ],
    [
      "a fork by `call`",
      `${processes}processes.fork.call(undefined, process.argv[2]!);`,
      "computed-name processes.fork.call(undefined, process.argv[2]!)",
    ],
    [
      "a fork that is bound",
      `${processes}const go = processes.fork.bind(undefined, process.argv[2]!); go();`,
      "computed-name go()",
    ],
    [
      "a fork that a list calls",
      `${processes}process.argv.map((_, i, all) => all[i]!).forEach((file) => processes.fork(file)); `,
      "computed-name processes.fork(file)",
    ],
    [
      "a fork of either file",
      `${processes}processes.fork(process.argv[2] ?? "./src/w.ts");`,
      'computed-name processes.fork(process.argv[2] ?? "…")',
    ],
    [
      "a fork of a file that is another later",
      `${processes}let file = "./src/w.ts"; if (process.argv[2]) file = process.argv[2]; processes.fork(file);`,
      "computed-name processes.fork(file)",
    ],
    [
      "a fork that is handed on",
      `${processes}declare function wrap(run: unknown): void; wrap(processes.fork);`,
      "code processes.fork",
    ],
    [
      "processes that are handed on in an object",
      `${processes}declare function provide(all: unknown): void; provide({ processes });`,
      "code { processes }",
    ],
    [
      "a loader that is a field",
      `${load}class Loader { #load = load; get(name: string) { return this.#load(name); } } new Loader().get(process.argv[2]!);`,
      "computed-name this.#load(name)",
    ],
    [
      "a loader of a module that is asked for",
      'process.getBuiltinModule("node:module").createRequire(import.meta.url)(process.argv[2]!);',
      'computed-name process.getBuiltinModule("…").createRequire(import.meta.url)(process.argv[2]!)',
    ],
    [
      "a module that is asked for by any name",
      "process.getBuiltinModule(process.argv[2]!);",
      "code process.getBuiltinModule(process.argv[2]!)",
    ],
    [
      "a loader of a package",
      'import { createJiti } from "jiti"; const jiti = createJiti(import.meta.url); await jiti.import(process.argv[2]!);',
      "computed-name jiti.import(process.argv[2]!)",
    ],
    [
      "a text that is compiled as a module",
      'import Module from "node:module"; new (Module as any)("a")._compile("1", "a.js");',
      'code new (Module as any)("…")._compile("…", "…")',
    ],
    [
      "the constructor of a function, by a pattern",
      'const { constructor: Made } = async () => {}; (Made as any)("1")();',
      'code (Made as any)("…")',
    ],
    [
      "the constructor of a constructor",
      '[].constructor.constructor("1")();',
      'code [].constructor.constructor("…")',
    ],
    [
      "the constructor of a constructor, of what nobody knows",
      'declare const given: any; given.constructor.constructor("1")();',
      'code given.constructor.constructor("…")',
    ],
    [
      "the constructor of a function that a name in brackets says",
      '(() => 1)["constructor"]("1");',
      'code (() => "…")["constructor"]("…")',
    ],
    [
      "a class that extends functions",
      'class Code extends Function { constructor(text: string) { super(text); } } new Code("1")();',
      'code new Code("…")',
    ],
    [
      "a function that is made by reflection",
      'Reflect.construct(Function, ["1"])();',
      'code Reflect.construct(Function, ["…"])',
    ],
    [
      "a text that Node's vm runs, from a name",
      'const vm = await import("node:vm"); const { runInThisContext: run } = vm; run("1");',
      'code run("…")',
    ],
    [
      "a global function by a computed name",
      '(globalThis as any)["ev" + "al"]("1");',
      'code (globalThis as any)["…" + "…"]("…")',
    ],
    [
      "each function of a module",
      `${processes}for (const name of Object.keys(process.argv)) (processes as any)[name]("./jobs/a.mjs");`,
      'code (processes as any)[name]("…")',
    ],
    [
      "the constructor of a prototype that is reflected upon",
      '(Reflect.getPrototypeOf(async () => {})!.constructor as any)("1");',
      'code (Reflect.getPrototypeOf(async () => {})!.constructor as any)("…")',
    ],
    [
      "a script of a shell",
      `${processes}processes.spawn("./scripts/nightly.sh", []);`,
      'unread "./scripts/nightly.sh"',
    ],
    [
      "a script that a shell is told to run",
      `${processes}processes.spawn("sh", ["scripts/nightly.sh"]);`,
      'unread "scripts/nightly.sh"',
    ],
    [
      "a text that a process reads",
      `${processes}processes.spawn("node", ["-"]).stdin!.end("1");`,
      'code processes.spawn("…", ["…"])',
    ],
    [
      "a text that a process is given",
      `${processes}processes.spawnSync("node", { input: "1" });`,
      'code processes.spawnSync("…", { input: "…" })',
    ],
    [
      "what the inspector evaluates",
      'import { Session } from "node:inspector"; new Session().post("Runtime.evaluate", { expression: "1" });',
      'code new Session().post("…", { expression: "…" })',
    ],
    [
      "files that a runner of tests starts",
      'import { run } from "node:test"; run({ files: ["./jobs/a.mjs"] });',
      'unread "./jobs/a.mjs"',
    ],
    [
      "an import that begins like a file outside",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
      "const [, , name] = process.argv; await import(`./jobs/${name}.mjs`);",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
      "computed-name import(`./jobs/${name}.mjs`)",
    ],
    [
      "an import of each file of a folder",
      'import fs from "node:fs"; for (const f of fs.readdirSync("jobs")) await import("./jobs/" + f);',
      'computed-name import("…" + f)',
    ],
    [
      "an import by an address",
      'await import("file:///srv/app/seed.mjs");',
      'module-missing "file:///srv/app/seed.mjs"',
    ],
    [
      "an import of a text",
      'await import("data:text/javascript,1");',
      'module-missing "data:text/javascript,1"',
    ],
    [
      "what Vite loads by a pattern",
      'const jobs = (import.meta as any).glob("./jobs/*.mjs");',
      'computed-name (import.meta as any).glob("…")',
    ],
    [
      "what webpack loads by a folder",
      'declare const require: any; require.context("./jobs");',
      'computed-name require.context("…")',
    ],
  ])("%s", (_, main, expected) => {
    expect(listed(main)).toEqual([expected]);
  });

  it("a fork that another file hands on", () => {
    const files = { "src/run.ts": 'export { fork as run } from "node:child_process";' };
    const main = 'import { run } from "./src/run.js"; run(process.argv[2]!);';
    expect(listed(main, files)).toEqual(["computed-name run(process.argv[2]!)"]);
  });

  it("the file of another condition", () => {
    const files = {
      "package.json": manifest({
        imports: { "#env": { production: "./jobs/a.mjs", default: "./src/dev.ts" } },
      }),
      "src/dev.ts": "export const dev = 1;",
    };
    const main = 'import { dev } from "#env"; console.log(dev);';
    expect(listed(main, files)).toEqual(['unread "#env"']);
  });

  it("but not what starts no code, what is read, and what has nothing to do with an SDK", () => {
    const files = {
      "package.json": manifest({
        imports: { "#env": { production: "./src/prod.ts", default: "./src/w.ts" } },
      }),
      "src/prod.ts": "export const x = 2;",
    };
    const main = `${processes}${load}
      import { x } from "#env";
      const { $ } = await import("zx"); await $\`git rev-parse HEAD\`; String.raw\`node jobs/a.mjs\`;
      processes.execSync("git rev-parse HEAD"); processes.spawn("ffmpeg", ["-i", process.argv[2]!]);
      new Worker(new URL("./src/w.ts", import.meta.url));
      (import.meta as any).glob("./src/*.ts"); (import.meta as any).glob("./*.md");
      load("./package.json"); load("fs");
      await import(\`./src/\${x}.ts\`);
      class Callable extends Function { constructor() { super(); } } new Callable();
      class Base { copy() { return new (this.constructor as typeof Base)(); } } new Base().copy();
      const go = (run: typeof processes, file: string) => run.fork(file); go(processes, "./src/w.ts");
      declare function isKind(value: unknown, kind: unknown): boolean; isKind(load("fs"), Function);
      processes.execFile("./scripts/clean.sh"); processes.spawn("sh", ["scripts/clean.sh"]);
      process.getBuiltinModule("fs"); setTimeout(() => load("./package.json"));
      class Queue { constructor(readonly name: string) {} } new Queue(process.argv[2]!);`;
    expect(listed(main, files)).toEqual([]);
  });

  it("and nothing of a command, where no code outside calls an SDK", () => {
    const main = `${processes}processes.spawn(process.argv[2]!, []);`;
    expect(listed(`import "node-appwrite"; ${main}`, { "jobs/a.mjs": "" })).toEqual([]);
    const fork = `${processes}processes.fork(process.argv[2]!);`;
    expect(listed(`import "node-appwrite"; ${fork}`, { "jobs/a.mjs": "" })).toEqual([
      "computed-name processes.fork(process.argv[2]!)",
    ]);
  });
});
