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

describe("files that call an SDK and belong to no unit", () => {
  const src = { "tsconfig.json": '{ "include": ["src"] }', "src/main.ts": "export const one = 1;" };

  it("are units of their own, for each folder of each package", async () => {
    const files = {
      ...src,
      "scripts/seed.js": list,
      "scripts/deep/prune.mjs": teams,
      "tool.cjs": list,
      "packages/app/package.json": "{}",
      "packages/app/bin/run.js": teams,
      "scripts/other.js": 'console.log("nothing of an SDK");',
    };
    expect(await judged(files)).toEqual([
      ["tsconfig.json", "", "complete"],
      ["files outside (packages/app/bin)", "teams.read", "complete"],
      ["files outside (scripts)", "teams.read,users.read", "complete"],
      ["files outside", "users.read", "complete"],
    ]);
    const named = await auditProject({ ...esm, ...files }).audit({ project: "tsconfig.json" });
    expect(named.report.units).toHaveLength(1);
  });

  it("are found where they only import what names it, and read with the tsconfig's paths", async () => {
    const paths = { "@/*": ["./src/*"] };
    expect(
      await judged({
        "tsconfig.json": JSON.stringify({ compilerOptions: { paths }, include: ["src"] }),
        "src/users.ts": calls("export const users = new Users(client);"),
        "src/index.ts": 'export { users } from "./users.js";',
        "scripts/a.ts": 'import { users } from "../src"; users.list();',
        "jobs/b.ts": 'import "node-appwrite"; import { users } from "@/users"; users.delete("u");',
      }),
    ).toEqual([
      ["tsconfig.json", "", "complete"],
      ["files outside (jobs)", "users.write", "complete"],
      ["files outside (scripts)", "users.read", "complete"],
    ]);
  });

  const f = { "appwrite.config.json": functions("f"), "f/main.js": teams };

  it("are an app beside functions, read as its tsconfig says, without the functions' files", async () => {
    const project = auditProject({
      ...f,
      "tsconfig.json":
        '{ "compilerOptions": { "paths": { "@/*": ["./app/*"] }, "allowJs": true } }',
      "app/users.ts": calls("export const users = new Users(client);"),
      "app/main.ts": 'import { users } from "@/users"; users.list();',
      "f/page.vue": '<script>import "node-appwrite";</script><template lang="pug">p= x</template>',
    });
    expect(await verdicts(project)).toEqual([
      ["f", "teams.read", "incomplete"],
      ["tsconfig.json", "users.read", "complete"],
    ]);
  });

  it("stay what they are when --fix writes the lists of others", async () => {
    const project = auditProject({ ...f, "f/main.js": list, "seed.js": teams });
    const { report, written } = await project.audit({ fix: true });
    expect(written).toBe(project.path("appwrite.config.json"));
    expect(report.units.map(({ unit, required }) => [unit.name, ...required])).toEqual([
      ["f", "users.read"],
      ["files outside", "teams.read"],
    ]);
  });

  it("are not what is built, nor what a function leaves behind by its own word", async () => {
    expect(
      await judged({
        "appwrite.config.json": JSON.stringify({
          functions: [{ path: "f", scopes: [], ignore: ["seed.js"] }],
        }),
        "f/main.js": list,
        "f/seed.js": teams,
      }),
    ).toEqual([["f", "users.read", "complete"]]);
    expect(
      await judged({
        "tsconfig.json": '{ "compilerOptions": { "outDir": "built" }, "include": ["src"] }',
        "src/main.ts": list,
        "built/main.js": list,
      }),
    ).toEqual([["tsconfig.json", "users.read", "complete"]]);
  });
});

describe("a workspace", () => {
  const packages = {
    "packages/a/package.json": '{ "name": "@acme/a" }',
    "packages/a/main.ts": calls("export const users = new Users(client); users.list();"),
    "packages/b/package.json": '{ "name": "@acme/b", "dependencies": { "@acme/a": "*" } }',
    "packages/b/tsconfig.json":
      '{ "compilerOptions": { "paths": { "@acme/a": ["../a/main.ts"] } } }',
    "packages/b/main.ts": 'import { users } from "@acme/a"; users.delete("u");',
    "packages/c/package.json": '{ "name": "@acme/c" }',
    "packages/c/main.js": "export const c = 1;",
    "node_modules/d/package.json": "{}",
  };
  const units = [
    ["packages/a", "users.read", "complete"],
    // What it imports of another package runs with it.
    ["packages/b", "users.read,users.write", "complete"],
  ];

  it.each<[string, Files]>([
    ["npm", { "package.json": '{ "workspaces": ["packages/*"] }' }],
    ["yarn", { "package.json": '{ "workspaces": { "packages": ["packages/*/"] } }' }],
    [
      "pnpm",
      { "package.json": "{}", "pnpm-workspace.yaml": "packages:\n  - '**'\n  - '!**/none/**'\n" },
    ],
  ])(
    "of %s is read package by package, and a line tells of those without an SDK",
    async (_, files) => {
      const project = auditProject({
        ...packages,
        "packages/none/x/package.json": "{}",
        "tsconfig.json": '{ "include": ["tools"] }',
        "tools/seed.ts": teams,
        ...files,
      });
      const expected = [...units, ["tsconfig.json", "teams.read", "complete"]];
      expect((await verdicts(project)).sort()).toEqual(expected);
      const { report } = await project.audit();
      expect(report.notes).toEqual(["no SDK is named in packages/c: left out"]);
    },
  );

  it("has packages read that get a service under a name of their own", async () => {
    const project = auditProject({
      ...packages,
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/e/package.json":
        '{ "name": "@acme/e", "imports": { "#people": "@acme/a" }, "dependencies": { "@acme/a": "*" } }',
      "packages/e/tsconfig.json":
        '{ "compilerOptions": { "paths": { "#people": ["../a/main.ts"] } } }',
      "packages/e/main.ts": 'import { users } from "#people"; users.get("u");',
    });
    expect(await verdicts(project)).toEqual([...units, ["packages/e", "users.read", "complete"]]);
  });

  it("that can't be understood is read as one folder, and a line says so", async () => {
    const project = auditProject({ "pnpm-workspace.yaml": "packages: [", "a/main.js": list });
    expect(await verdicts(project)).toEqual([[".", "users.read", "complete"]]);
    expect((await project.audit()).report.notes).toEqual([
      "pnpm-workspace.yaml can't be understood, so the packages that it may list are not told apart",
    ]);
  });

  it("is not asked for where functions are configured", async () => {
    const project = auditProject({
      ...packages,
      "package.json": '{ "workspaces": ["packages/*"] }',
      "appwrite.config.json": functions("packages/a"),
    });
    const [first] = await verdicts(project);
    expect(first?.[0]).toBe("packages/a");
    expect((await project.audit()).report.units[0]?.unit.kind).toBe("function");
  });
});
