import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../server/server.js";
import { importedNames } from "../support/imported-names.js";
import type { Compiler } from "../support/tsc.js";
import { runProcess } from "../support/workspace.js";
import { compile, filesOf, optionsOf } from "./compile.js";
import { pairName, releasePairs } from "./pairs.js";
import {
  hasGraphql,
  type ModuleKind,
  makeProjects,
  moduleKinds,
  type ReleaseProject,
} from "./projects.js";
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

const withTruth = (project: ReleaseProject) => [join(project.name, "esm/truth.ts")];

/** What 5.9 says of all projects and their truth tables, which is much the longest compilation. */
let saidBy59: string | undefined;
function truthBy59(): string {
  const files = (project: ReleaseProject) => [...filesOf("esm")(project), ...withTruth(project)];
  saidBy59 ??= compile(root, "typescript59", files, projects, optionsOf("esm"));
  return saidBy59;
}

describe("the tree of every release compiles in its user's project", () => {
  test.each<[string, Compiler]>([
    ["5.4", "typescript54"],
    ["6.0", "typescript"],
  ])("of ES modules, with TypeScript %s", (_, compiler) => {
    expect(compile(root, compiler, filesOf("esm"), projects, optionsOf("esm"))).toBe("");
  });

  test("of ES modules, with TypeScript 5.9", () => {
    const said = truthBy59().match(/^\S.*/gm) ?? [];
    expect(said.filter((line) => !/\btruth\.ts\(/.test(line))).toEqual([]);
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
      const modules = texts.flatMap(importedNames);
      const outside = new Set(modules.filter((name) => !name.startsWith(".")));
      expect([...outside].sort()).toEqual(["appwrite-scopes/runtime", sdk].sort());
    }
  });
});

describe("what compiles is what the server lets through", () => {
  test("for every method, caller and scope, says TypeScript 5.9", () => {
    expect(truthBy59()).toBe("");
  });

  test("for every method, caller and scope, says TypeScript 7.0", () => {
    expect(compile(root, "typescript70", withTruth, projects)).toBe("");
  });

  test("with the libraries checked as well, where the SDK's own can be", () => {
    // The declarations of these use values as types, or types that they don't declare.
    const unsound = [
      "node-appwrite2",
      "node-appwrite6",
      "node-appwrite7",
      "node-appwrite9",
      "node-appwrite12",
    ];
    const sound = projects.filter(({ alias }) => !unsound.includes(alias));
    expect(compile(root, "typescript70", withTruth, sound, { skipLibCheck: false })).toBe("");
  });

  test.each<Compiler>(["typescript59", "typescript70"])(
    "or else %s names the method",
    (compiler) => {
      const project = projects.find(({ alias }) => alias === "node-appwrite14") as ReleaseProject;
      writeFileSync(join(project.folder, "esm/other.ts"), truthProgram(project, "users.list"));
      const other = () => [join(project.name, "esm/other.ts")];
      const output = compile(root, compiler, other, [project]);
      // Told to be refused with users.read, and with all scopes together.
      expect(output.match(/^\S.*error/gm)).toHaveLength(2);
      expect(output.match(/users\.list/g)).toHaveLength(2);
    },
  );
});

describe("a scoped client of the release calls a server", () => {
  describe.each(moduleKinds)("from %s", (kind) => {
    test.each(releasePairs.map(pairName))("%s", async (name) => {
      expect(emitted(kind)).toBe("");
      const project = projects.find((p) => p.name === name) as ReleaseProject;
      const { folder } = project;
      const keys = { reader: { kind: "project", scopes: ["users.read", "locale.read"] } } as const;
      const server = await startServer({ server: project.server, keys });
      try {
        const program = join(folder, kind, "calls.js");
        const run = await runProcess(process.execPath, [program, server.endpoint], folder);
        expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
        expect(server.requests.map(({ route, status }) => [route, status])).toEqual([
          ["GET /users", 200],
          ["GET /locale", 200],
          ...(hasGraphql(project) ? [["POST /graphql", 201]] : []),
          ["GET /teams", 401],
        ]);
      } finally {
        await server.close();
      }
    });
  });
});
