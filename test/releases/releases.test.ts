import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../server/server.js";
import { releasePairs } from "../support/releases.js";
import type { Compiler } from "../support/tsc.js";
import { runProcess } from "../support/workspace.js";
import { compile, filesOf, optionsOf } from "./compile.js";
import { type ModuleKind, makeProjects, moduleKinds, type ReleaseProject } from "./projects.js";
import { truthProgram } from "./truth.js";

let root = "";
let projects: ReleaseProject[] = [];

beforeAll(async () => {
  ({ root, projects } = await makeProjects());
});
afterAll(() => rmSync(root, { recursive: true }));

/** What the newest compiler says of all projects; what it emits is what runs. */
const newest = new Map<ModuleKind, string>();
function emitted(kind: ModuleKind): string {
  const options = { ...optionsOf(kind), noEmit: false };
  const output =
    newest.get(kind) ?? compile(root, "typescript70", filesOf(kind), projects, options);
  newest.set(kind, output);
  return output;
}

describe("the tree of every release compiles in its user's project", () => {
  test.each<[string, Compiler]>([
    ["5.4", "typescript54"],
    ["5.9", "typescript59"],
    ["6.0", "typescript"],
  ])("of ES modules, with TypeScript %s", (_, compiler) => {
    expect(compile(root, compiler, filesOf("esm"), projects, optionsOf("esm"))).toBe("");
  });

  test("of CommonJS, with TypeScript 5.4", () => {
    expect(compile(root, "typescript54", filesOf("cjs"), projects, optionsOf("cjs"))).toBe("");
  });

  test.each(moduleKinds)("of %s, with TypeScript 7.0", (kind) => {
    expect(emitted(kind)).toBe("");
  });

  test("by itself: it takes back no error, and imports the SDK and the run time alone", () => {
    for (const { folder, sdk } of projects) {
      const tree = join(folder, "esm/appwrite");
      const files = readdirSync(tree, { recursive: true, encoding: "utf8" });
      const texts = files
        .filter((f) => f.endsWith(".ts"))
        .map((f) => readFileSync(join(tree, f), "utf8"));
      expect(texts.join("")).not.toMatch(/@ts-|eslint|biome-ignore/);
      const modules = texts.flatMap((text) =>
        ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName),
      );
      const outside = new Set(modules.filter((name) => !name.startsWith(".")));
      expect([...outside].sort()).toEqual(["appwrite-scopes/runtime", sdk].sort());
    }
  });
});

describe("what compiles is what the server's document opens", () => {
  const withTruth = (project: ReleaseProject) => [join(project.alias, "esm")];

  test("the truth table has all methods that the release and the document share", () => {
    const counts = projects.map(({ alias, sdk, catalog }) => {
      const services = Object.values(catalog.sdks[sdk]?.services ?? {});
      const scoped = services.flatMap(({ methods }) => Object.keys(methods)).length;
      const refused = services.flatMap(({ uncatalogued = [] }) => uncatalogued).length;
      return [alias, scoped, refused];
    });
    expect(counts).toEqual([
      ["node-appwrite11", 174, 0],
      ["node-appwrite12", 174, 85],
      ["node-appwrite13", 174, 85],
      ["node-appwrite14", 261, 2],
      ["node-appwrite16", 262, 0],
      ["node-appwrite17", 262, 39],
      ["node-appwrite20", 401, 0],
      ["node-appwrite22", 419, 20],
      ["node-appwrite24", 419, 128],
      ["node-appwrite", 392, 218],
      ["@appwrite.io/console", 548, 149],
    ]);
  });

  // The declarations of 12 use values as types, so nobody can have them checked.
  test("for every caller, the libraries checked as well", () => {
    const [unsound, sound] = [
      projects.filter(({ alias }) => alias === "node-appwrite12"),
      projects.filter(({ alias }) => alias !== "node-appwrite12"),
    ];
    expect(compile(root, "typescript70", withTruth, unsound)).toBe("");
    expect(compile(root, "typescript70", withTruth, sound, { skipLibCheck: false })).toBe("");
  });

  test("or else the methods are named", () => {
    const project = projects.find(({ alias }) => alias === "node-appwrite16") as ReleaseProject;
    const document = join(project.folder, "another.json");
    const text = readFileSync(project.document, "utf8");
    const { paths } = JSON.parse(text);
    paths["/users"].get["x-appwrite"].scope = "functions.read";
    writeFileSync(document, JSON.stringify({ paths }));
    writeFileSync(join(project.folder, "esm/other.ts"), truthProgram({ ...project, document }));
    const other = () => [join(project.alias, "esm/other.ts")];
    const output = compile(root, "typescript70", other, [project]);
    // Wrongly allowed with users.read, and wrongly refused with functions.read.
    expect(output.match(/^\S.*error/gm)).toHaveLength(2);
    expect(output.match(/users\.list/g)).toHaveLength(2);
  });
});

describe("a scoped client of the release calls a server", () => {
  describe.each(moduleKinds)("from %s", (kind) => {
    test.each(releasePairs.map(([, alias]) => alias))("%s", async (alias) => {
      expect(emitted(kind)).toBe("");
      const { folder, catalog, sdk } = projects.find((p) => p.alias === alias) as ReleaseProject;
      const keys = { reader: { kind: "project", scopes: ["users.read", "locale.read"] } } as const;
      const server = await startServer({ catalog, sdk, keys });
      try {
        const program = join(folder, kind, "calls.js");
        const run = await runProcess(process.execPath, [program, server.endpoint], folder);
        expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
        expect(server.requests.map(({ route, status }) => [route, status])).toEqual([
          ["GET /users", 200],
          ["GET /locale/countries", 200],
          ["POST /graphql", 201],
          ["GET /teams", 401],
        ]);
      } finally {
        await server.close();
      }
    });
  });
});
