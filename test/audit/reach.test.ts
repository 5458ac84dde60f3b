import { describe, expect, it } from "vitest";
import { auditProject, calls } from "../support/audit-project.js";
import { runProcess } from "../support/workspace.js";

type Files = Readonly<Record<string, string>>;
type Project = ReturnType<typeof auditProject>;

const list = calls("new Users(client).list();");
const teams = calls("new Teams(client).list();");
const esm = { "package.json": '{ "type": "module" }' };

/** Each unit that was read: its name, what it needs, and whether that is all. */
const verdicts = async (project: Project) => {
  const { report } = await project.audit();
  return report.units.map(({ unit, required, complete, isRead }) => [
    unit.name,
    ...(isRead ? [required.join(), complete ? "complete" : "incomplete"] : ["not read"]),
  ]);
};
const judged = (files: Files) => verdicts(auditProject({ ...esm, ...files }));

/** Makes a repository of a project, with all files that are not ignored in it. */
async function commit(project: Project): Promise<void> {
  project.write(".gitignore", "node_modules\ngenerated\n");
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
  ]) {
    const { code, stderr } = await runProcess("git", args, project.dir);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  }
}

describe("a configuration without functions and sites", () => {
  const files = { "appwrite.config.json": '{ "projectId": "p", "tables": [] }' };

  it("leaves it to the tsconfig to say what is audited, and a line says so", async () => {
    const project = auditProject({ ...esm, ...files, "tsconfig.json": "{}", "main.ts": list });
    expect(await verdicts(project)).toEqual([["tsconfig.json", "users.read", "complete"]]);
    const note =
      "appwrite.config.json has neither functions nor sites, so the code of the folder is audited as if it were not there";
    const run = await project.run("audit");
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(`${note}\n`);
    const { stdout } = await project.run("audit", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ notes: [note] });
  });

  it("has nothing that --fix could write", async () => {
    const project = auditProject({ ...files, "main.js": list });
    expect(await project.refusal({ fix: true })).toContain("error fix-without-config");
  });
});

describe("a folder without a configuration", () => {
  it("is the program of its tsconfig, or else of its jsconfig", async () => {
    const jsconfig = { "jsconfig.json": '{ "include": ["src"] }', "src/main.js": list };
    expect(await judged(jsconfig)).toEqual([["jsconfig.json", "users.read", "complete"]]);
    expect(await judged({ ...jsconfig, "tsconfig.json": '{ "files": ["a.ts"] }', "a.ts": teams }))
      // What the tsconfig leaves out is told of elsewhere.
      .toContainEqual(["tsconfig.json", "teams.read", "complete"]);
  });

  it("is read with the options of its jsconfig", async () => {
    const compilerOptions = { checkJs: true, module: "esnext", moduleResolution: "bundler" };
    const paths = { "#users": ["./src/users.js"] };
    expect(
      await judged({
        "jsconfig.json": JSON.stringify({ compilerOptions: { ...compilerOptions, paths } }),
        "src/users.js": calls("export const users = new Users(client);"),
        "src/main.js": 'import { users } from "#users"; users.list();',
      }),
    ).toEqual([["jsconfig.json", "users.read", "complete"]]);
  });

  it("is all of its JavaScript and TypeScript, where nothing says what belongs to it", async () => {
    const files = {
      "a.js": list,
      "src/b.mts": teams,
      "dist/built.js": calls("new Users(client).delete('u');"),
      ".cache/c.js": calls("new Users(client).delete('u');"),
    };
    expect(await judged(files)).toEqual([[".", "teams.read,users.read", "complete"]]);
    expect(await auditProject(files).run("audit")).toMatchObject({ code: 0 });
  });

  it("is what git tracks, and what it does not ignore", async () => {
    const project = auditProject({
      "a.js": "",
      ".github/seed.js": teams,
      "generated/b.js": calls("new Users(client).delete('u');"),
    });
    await commit(project);
    project.write("new.js", list);
    expect(await verdicts(project)).toEqual([[".", "teams.read,users.read", "complete"]]);
  });

  it("is no less for a repository in it, or a file that is gone", async () => {
    const project = auditProject({ "gone.js": "", "main.js": "" });
    await commit(project);
    project.write("inner/main.js", list);
    await runProcess("git", ["init", "-q"], project.path("inner"));
    await runProcess("rm", ["gone.js"], project.dir);
    expect(await verdicts(project)).toEqual([[".", "users.read", "complete"]]);
  });
});

const functions = (...paths: readonly string[]) =>
  JSON.stringify({ functions: paths.map((path) => ({ $id: path, path, scopes: ["teams.read"] })) });

describe("a unit that can't be read", () => {
  it.each<[string, string, Files]>([
    ["its folder is gone", "unit-folder-missing", {}],
    [
      "its tsconfig is broken",
      "audit-tsconfig",
      { "b/tsconfig.json": '{ "compilerOptions": { "target": "es1" } }', "b/main.ts": list },
    ],
    [
      "its SDK has no services",
      "sdk-broken",
      {
        "b/node_modules/node-appwrite/package.json":
          '{ "name": "node-appwrite", "version": "20.0.0", "types": "main.d.ts" }',
        "b/node_modules/node-appwrite/main.d.ts": "export declare class Client {}",
        "b/main.js": list,
      },
    ],
    [
      "its tsconfig extends itself",
      "audit-tsconfig",
      { "b/tsconfig.json": '{ "extends": "./tsconfig.json" }', "b/main.ts": list },
    ],
  ])("is an error of its own, and the others are judged and mended: %s", async (_, code, files) => {
    const project = auditProject({
      "appwrite.config.json": functions("a", "b", "c"),
      ...{ "a/main.js": list, "c/main.js": teams },
      ...files,
    });
    const { report, written } = await project.audit({ fix: true });
    expect(report.acceptance.open).toMatchObject([
      { code: "unit-unread", level: "error", unit: "b", subject: code },
    ]);
    expect(written).toBe(project.path("appwrite.config.json"));
    const fixed = JSON.parse(project.read("appwrite.config.json")) as { functions: object[] };
    expect(fixed.functions).toMatchObject([
      { scopes: ["users.read"] },
      { scopes: ["teams.read"] },
      { scopes: ["teams.read"] },
    ]);
    expect(await verdicts(project)).toEqual([
      ["a", "users.read", "complete"],
      ["b", "not read"],
      ["c", "teams.read", "complete"],
    ]);
    const run = await project.run("audit");
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^b +grants teams\.read {3}not read\n {2}unit-unread/m);
  });

  it("is no reason to write its list anew, be it as it may", async () => {
    const text = functions("a", "b").replaceAll('"teams.read"', '"teams.read", "teams.read"');
    const project = auditProject({ "appwrite.config.json": text, "a/main.js": list });
    await project.audit({ fix: true });
    const [before = ""] = project.read("appwrite.config.json").split('"$id":"b"').slice(1);
    expect(before).toBe(text.split('"$id":"b"')[1]);
  });

  it("leaves nothing to report where there is no other", async () => {
    const project = auditProject({ "appwrite.config.json": functions("a", "b") });
    expect(await project.run("audit")).toMatchObject({ code: 2, stdout: "" });
    expect((await project.refusal()).match(/ error unit-folder-missing/g)).toHaveLength(2);
  });

  it("keeps an explanation from being taken for the whole of it", async () => {
    const project = auditProject({ "appwrite.config.json": functions("a", "b"), "a/m.js": list });
    const run = await project.run("explain", "users.read");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("unit-folder-missing");
  });
});

describe("a tsconfig that builds upon what a command makes", () => {
  const main = { "src/main.ts": list, "server/a.js": teams };
  it.each<[string, string, Files]>([
    [
      "SvelteKit",
      "npx svelte-kit sync",
      { "tsconfig.json": '{ "extends": "./.svelte-kit/tsconfig.json" }' },
    ],
    ["Nuxt", "npx nuxt prepare", { "tsconfig.json": '{ "extends": "./.nuxt/tsconfig.json" }' }],
    [
      "Nuxt, which references several",
      "npx nuxt prepare",
      {
        "tsconfig.json":
          '{ "files": [], "references": [{ "path": "./.nuxt/tsconfig.app.json" }, { "path": "./.nuxt/tsconfig.server.json" }] }',
      },
    ],
    ["Astro", "npx astro sync", { "tsconfig.json": '{ "extends": "./.astro/tsconfig" }' }],
    [
      "a base of its own that builds upon it",
      "npx svelte-kit sync",
      {
        "tsconfig.json": '{ "extends": "./base.json", "compilerOptions": { "strict": false } }',
        "base.json": '{ "extends": "./.svelte-kit/tsconfig.json" }',
      },
    ],
    [
      "a package that is not installed",
      "npm install",
      { "tsconfig.json": '{ "extends": "@tsconfig/node22/tsconfig.json" }' },
    ],
  ])("is read without it, and a note names the command: %s", async (_, command, files) => {
    const project = auditProject({ ...esm, ...main, ...files });
    expect(await verdicts(project)).toEqual([
      ["tsconfig.json", "teams.read,users.read", "complete"],
    ]);
    const { report } = await project.audit();
    const [note] = report.acceptance.open;
    expect(note).toMatchObject({ code: "base-config-missing", level: "note" });
    expect(note?.fix).toBe(`Run ${command} first.`);
    expect(await project.run("audit", "--strict")).toMatchObject({ code: 0 });
  });

  it("is broken all the same if it builds upon something else that is not there", async () => {
    const project = auditProject({ ...main, "tsconfig.json": '{ "extends": "./base.json" }' });
    expect(await project.refusal()).toContain("error audit-tsconfig");
  });

  it("counts for what is imported by paths that it says itself", async () => {
    const options = { paths: { "@/*": ["./src/*"] } };
    expect(
      await judged({
        "tsconfig.json": JSON.stringify({
          extends: "./.nuxt/tsconfig.json",
          compilerOptions: options,
        }),
        "src/users.ts": calls("export const users = new Users(client);"),
        "server/main.ts": 'import { users } from "@/users"; users.list();',
      }),
    ).toEqual([["tsconfig.json", "users.read", "complete"]]);
  });
});

describe("the folder of a function or a site", () => {
  const config = {
    "appwrite.config.json": JSON.stringify({ sites: [{ $id: "s", path: "s", scopes: [] }] }),
  };

  it("is read whole, whatever its tsconfig includes, with the tsconfig's options", async () => {
    const compilerOptions = { paths: { "@/*": ["./src/*"] }, outDir: "out" };
    expect(
      await judged({
        ...config,
        "s/tsconfig.json": JSON.stringify({ compilerOptions, include: ["src"] }),
        "s/src/users.ts": calls("export const users = new Users(client);"),
        "s/scripts/a.js": 'import { users } from "@/users"; users.list();',
        "s/scripts/b.cts": teams,
        "s/out/main.js": calls("new Users(client).delete('u');"),
      }),
    ).toEqual([["s", "teams.read,users.read", "complete"]]);
  });

  it("is read whole where it is built in place, too", async () => {
    const tsconfig = '{ "compilerOptions": { "outDir": "." }, "include": ["src"] }';
    expect(
      await judged({
        ...config,
        "s/tsconfig.json": tsconfig,
        "s/src/main.ts": list,
        "s/a.js": teams,
      }),
    ).toEqual([["s", "teams.read,users.read", "complete"]]);
  });
});
