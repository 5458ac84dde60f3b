import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findUses } from "../../audit/find/find-uses.js";
import { openProgram, type ProgramSource } from "../../audit/program/program.js";
import { serverLookup } from "../../audit/server/unit-server.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { generateProject } from "../../measure/audit-time/project.js";
import { catalog } from "../support/catalog.js";
import { packageFolder } from "../support/releases.js";
import { makeWorkspace, type Workspace } from "../support/workspace.js";

const lookup = serverLookup(catalog, undefined, { file: "the test" });

function findingsOf(source: ProgramSource) {
  try {
    openProgram(source);
  } catch (error) {
    if (error instanceof FindingsError) return error.findings;
    throw error;
  }
  return [];
}

function install(workspace: Workspace, name: string, alias: string): void {
  const target = workspace.path(`node_modules/${name}`);
  mkdirSync(join(target, ".."), { recursive: true });
  symlinkSync(packageFolder(alias), target, "junction");
}

describe("what can't be audited", () => {
  it("is a folder that is not there", () => {
    const { path } = makeWorkspace();
    expect(findingsOf({ folder: path("none") })).toMatchObject([
      { code: "audit-no-folder", where: { file: path("none") } },
    ]);
  });

  it("is a tsconfig that is not there", () => {
    const { dir, path } = makeWorkspace();
    const tsconfig = path("tsconfig.build.json");
    expect(findingsOf({ folder: dir, tsconfig })).toMatchObject([
      { code: "audit-no-tsconfig", where: { file: tsconfig } },
    ]);
  });

  it("is a tsconfig that is broken, each error with its line and column", () => {
    const workspace = makeWorkspace();
    workspace.write("main.ts", "export {};\n");
    workspace.write(
      "tsconfig.json",
      '{\n  "compilerOptions": { "module": "Nonsense", "strikt": true }\n}\n',
    );
    const where = { file: workspace.path("tsconfig.json"), line: 2 };
    expect(findingsOf({ folder: workspace.dir })).toMatchObject([
      { code: "audit-tsconfig", where: { ...where, column: 34 } },
      { code: "audit-tsconfig", where: { ...where, column: 46 } },
    ]);
  });

  it("is a tsconfig that references a project which is not there", () => {
    const workspace = makeWorkspace();
    workspace.write("tsconfig.json", '{ "files": [], "references": [{ "path": "core" }] }');
    expect(findingsOf({ folder: workspace.dir })).toMatchObject([{ code: "audit-tsconfig" }]);
  });
});

describe("the SDK", () => {
  it("is found under another name, and where a link leads to it", () => {
    const workspace = makeWorkspace();
    install(workspace, "server-sdk", "node-appwrite");
    workspace.write(
      "main.ts",
      'import { Client, Users } from "server-sdk";\nnew Users(new Client().setKey("k")).list();\n',
    );
    const { uses } = findUses(openProgram({ folder: workspace.dir }), lookup);
    expect(uses).toMatchObject([{ sdk: "node-appwrite", method: "users.list", caller: "key" }]);
  });
});

describe("a workspace", () => {
  const sources = {
    "packages/core/services.ts":
      'import { Client, Users } from "node-appwrite";\nexport const users = new Users(new Client().setKey("k"));\nexport const remove = (service: Users) => service.delete("u");\n',
    "packages/app/main.ts":
      'import { remove, users } from "@acme/core";\nusers.list();\nremove(users);\n',
  };
  const workspaceWith = (manifest: object) => {
    const workspace = makeWorkspace();
    install(workspace, "node-appwrite", "node-appwrite");
    for (const [file, text] of Object.entries(sources)) workspace.write(file, text);
    workspace.write(
      "packages/core/package.json",
      JSON.stringify({ name: "@acme/core", ...manifest }),
    );
    mkdirSync(workspace.path("node_modules/@acme"));
    symlinkSync(
      workspace.path("packages/core"),
      workspace.path("node_modules/@acme/core"),
      "junction",
    );
    return workspace;
  };
  const found = [
    { method: "users.list", caller: "key" },
    { method: "users.delete", caller: "key" },
  ];

  it("is followed into the sources of its packages", () => {
    const workspace = workspaceWith({ types: "services.ts" });
    const { uses } = findUses(openProgram({ folder: workspace.path("packages/app") }), lookup);
    expect(uses).toMatchObject(found);
  });

  it("is followed into JavaScript", () => {
    const workspace = workspaceWith({ main: "services.js" });
    const core = workspace.read("packages/core/services.ts").replace(": Users", "");
    rmSync(workspace.path("packages/core/services.ts"));
    workspace.write("packages/core/services.js", core);
    const { uses } = findUses(openProgram({ folder: workspace.path("packages/app") }), lookup);
    expect(uses).toMatchObject(found);
  });

  it("is followed through project references, though nothing was built", () => {
    const workspace = workspaceWith({ types: "out/services.d.ts" });
    const compilerOptions = {
      composite: true,
      module: "Preserve",
      moduleResolution: "Bundler",
      rootDir: ".",
      outDir: "out",
      skipLibCheck: true,
      types: [],
    };
    workspace.write(
      "packages/core/tsconfig.json",
      JSON.stringify({ compilerOptions, include: ["*.ts"] }),
    );
    workspace.write(
      "packages/app/tsconfig.json",
      JSON.stringify({ compilerOptions, include: ["*.ts"], references: [{ path: "../core" }] }),
    );
    const { uses } = findUses(openProgram({ folder: workspace.path("packages/app") }), lookup);
    expect(uses).toMatchObject(found);
  });
});

describe("what is found", () => {
  it("never holds a text of the program, which may be a key", () => {
    const workspace = makeWorkspace();
    install(workspace, "node-appwrite", "node-appwrite");
    workspace.write(
      "main.ts",
      `import { Client, Users } from "node-appwrite";
const id = "s3cret-1";
const client = new Client().setProject(\`s3cret-2\${id}\`).setKey("s3cret-3");
const other: any = new Users(new Client().addHeader("X-Appwrite-Key", "s3cret-4"));
client.call("get", new URL("http://127.0.0.1"), { key: "s3cret-5", n: 53637265 });
(globalThis as any).kept = new Users(new Client().setKey("s3cret-8"));
new Users(client).list(); other.list(); new Users(new Client().setJWT('s3cret-6')).get("s3cret-7");
`,
    );
    const found = findUses(openProgram({ folder: workspace.dir }), lookup);
    expect(found.uses.length).toBe(3);
    expect(found.unresolved.length).toBe(2);
    expect(JSON.stringify(found)).not.toMatch(/s3cret|53637265/);
  });

  it("is found in sums of thousands of terms, as compilers read them", () => {
    const workspace = makeWorkspace();
    install(workspace, "node-appwrite", "node-appwrite");
    const sum = Array.from({ length: 5000 }, (_, index) => `"s${index}"`).join(" + ");
    workspace.write(
      "main.ts",
      `import { Client, Users } from "node-appwrite";\nexport const x = ${sum};\nnew Users(new Client().setKey("k")).list();\n`,
    );
    const { uses } = findUses(openProgram({ folder: workspace.dir }), lookup);
    expect(uses.map(({ method }) => method)).toEqual(["users.list"]);
  });

  it("tells how each use leads back to its client, with places", () => {
    const workspace = makeWorkspace();
    install(workspace, "node-appwrite", "node-appwrite");
    workspace.write(
      "client.ts",
      'import { Client } from "node-appwrite";\nexport const client = new Client();\nclient.setKey("k");\n',
    );
    workspace.write(
      "main.ts",
      'import { Users } from "node-appwrite";\nimport { client } from "./client.js";\nconst users = new Users(client);\nawait users.list();\n',
    );
    const [use] = findUses(openProgram({ folder: workspace.dir }), lookup).uses;
    const place = (file: string, line: number, column: number) => ({
      file: workspace.path(file),
      line,
      column,
    });
    expect(use).toEqual({
      sdk: "node-appwrite",
      method: "users.list",
      route: { verb: "GET", path: "/users" },
      anyOf: ["users.read"],
      notOnServer: undefined,
      place: place("main.ts", 4, 13),
      caller: "key",
      assumed: false,
      keys: [{ kind: "literal", place: place("client.ts", 3, 15) }],
      declared: undefined,
      ...{ grants: [], allGrants: true },
      chain: [
        { text: "users = new Users(client)", place: place("main.ts", 3, 7) },
        { text: "client = new Client()", place: place("client.ts", 2, 14) },
        { text: 'client.setKey("…")', place: place("client.ts", 3, 1) },
      ],
    });
  });

  it("is only of the files that are asked about, and the values of the others count", () => {
    const workspace = makeWorkspace();
    install(workspace, "node-appwrite", "node-appwrite");
    const main = 'import { users } from "./users.js";\nusers.get("u");\n';
    workspace.write("main.ts", main);
    workspace.write(
      "users.ts",
      'import { Client, Users } from "node-appwrite";\nexport const users = new Users(new Client().setSession("s"));\nusers.list();\n',
    );
    const program = openProgram({ folder: workspace.dir });
    const found = findUses(program, lookup, (file) => file.endsWith("/main.ts"));
    expect(found.files).toHaveLength(1);
    expect(found.uses).toMatchObject([{ method: "users.get", caller: "session" }]);
    expect(findUses(program, lookup)).toMatchObject({ files: { length: 2 }, uses: { length: 2 } });
  });
});

describe("the work", () => {
  it("grows with the program and no faster", () => {
    const { path } = makeWorkspace();
    const questions = (files: number) => {
      generateProject(path(`files${files}`), files);
      const program = openProgram({ folder: path(`files${files}`) });
      let asked = 0;
      const checker = new Proxy(program.checker, {
        get(target, name) {
          asked += 1;
          return Reflect.get(target, name);
        },
      });
      const { uses } = findUses({ ...program, checker }, lookup);
      expect(uses.length).toBe(files * 5);
      return asked;
    };
    const [few, many] = [questions(30), questions(120)];
    expect(many / few).toBeLessThan(4.2);
    expect(many / few).toBeGreaterThan(3.5);
  });
});
