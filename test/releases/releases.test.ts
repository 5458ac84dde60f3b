import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { memoize } from "lodash";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../server/server.js";
import { importedNames } from "../support/imported-names.js";
import { runProcess } from "../support/workspace.js";
import { type Compilation, compile, filesOf, optionsOf } from "./compile.js";
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

/** Of all projects, the files of one kind. */
const allOf = (kind: ModuleKind): Compilation => ({
  ...{ projects, files: filesOf(kind), options: optionsOf(kind) },
});

/** What the newest compiler says of all projects; what it emits is what runs. */
const emitted = memoize((kind: ModuleKind) => {
  const options = { ...optionsOf(kind), noEmit: false };
  return compile(root, "typescript70", { ...allOf(kind), options }).join("");
});

const withTruth = (project: ReleaseProject) => [join(project.name, "esm/truth.ts")];

/** What 5.4 says of both kinds. */
const saidBy54 = memoize(() => compile(root, "typescript54", allOf("esm"), allOf("cjs")));

/** What 5.9 says of all projects and their truth tables, which is much the longest compilation; and of a wrong one. */
const truthBy59 = memoize(() => {
  const files = (project: ReleaseProject) => [...filesOf("esm")(project), ...withTruth(project)];
  return compile(root, "typescript59", { ...allOf("esm"), files }, wrongTruth());
});

/** The declarations of these use values as types, or types that they don't declare. */
const unsound = [
  "node-appwrite2",
  "node-appwrite6",
  "node-appwrite7",
  "node-appwrite9",
  "node-appwrite12",
];
const isSound = ({ alias }: ReleaseProject) => !unsound.includes(alias);

/** What the newest says of the truth tables, and of the libraries where the SDK's own can be checked. */
const soundTruthBy70 = memoize(() => {
  const options = { skipLibCheck: false };
  const sound = { projects: projects.filter(isSound), files: withTruth, options };
  return compile(root, "typescript70", sound).join("");
});

/** A table that says the opposite of one method. */
function wrongTruth(): Compilation {
  const project = projects.find(({ alias }) => alias === "node-appwrite14") as ReleaseProject;
  writeFileSync(join(project.folder, "esm/other.ts"), truthProgram(project, "users.list"));
  return { projects: [project], files: () => [join(project.name, "esm/other.ts")] };
}

describe("the tree of every release compiles in its user's project", () => {
  test("of ES modules, with TypeScript 5.4", () => {
    expect(saidBy54()[0]).toBe("");
  });

  test("of ES modules, with TypeScript 6.0", () => {
    expect(compile(root, "typescript", allOf("esm"))).toEqual([""]);
  });

  test("of ES modules, with TypeScript 5.9", () => {
    const said = truthBy59()[0]?.match(/^\S.*/gm) ?? [];
    expect(said.filter((line) => !/\btruth\.ts\(/.test(line))).toEqual([]);
  });

  test("of CommonJS, with TypeScript 5.4", () => {
    expect(saidBy54()[1]).toBe("");
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
    expect(truthBy59()[0]).toBe("");
  });

  test("for every method, caller and scope, says TypeScript 7.0", () => {
    const others = { projects: projects.filter((project) => !isSound(project)), files: withTruth };
    expect(compile(root, "typescript70", others)).toEqual([""]);
    expect(soundTruthBy70()).toBe("");
  });

  test("with the libraries checked as well, where the SDK's own can be", () => {
    expect(soundTruthBy70()).toBe("");
  });

  test.each([
    ["typescript59", () => truthBy59()[1]],
    ["typescript70", () => compile(root, "typescript70", wrongTruth())[0]],
  ] as const)("or else %s names the method", (_, said) => {
    const output = said() ?? "";
    // Told to be refused with users.read, and with all scopes together.
    expect(output.match(/^\S.*error/gm)).toHaveLength(2);
    expect(output.match(/users\.list/g)).toHaveLength(2);
  });
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
