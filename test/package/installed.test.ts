import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedServer, startServer } from "../server/server.js";
import { type Compiler, tsc } from "../support/tsc.js";
import { consumers } from "./consumers.js";
import { nodeProgram, nodeReleases } from "./nodes.js";
import { generateOwn, installProject, type Project } from "./project.js";

const run = promisify(execFile);

let project: Project;
let servers: EmbeddedServer[];

beforeAll(async () => {
  const keys = { "the-key": { kind: "project", scopes: ["users.read", "teams.read"] } } as const;
  const names = ["cloud", "1.8-branch"] as const;
  servers = await Promise.all(names.map((server) => startServer({ server, keys })));
  project = await installProject();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  project.remove();
});

const refused = (file: string, line: number, column: number) =>
  `${file}(${line},${column}): error TS2349: This expression is not callable.\n` +
  `  Not all constituents of type 'Refused | MissingScope<"users.write">' are callable.\n` +
  `    Type 'MissingScope<"users.write">' has no call signatures.\n`;

/** What a compiler says, with what is refused in the order of most of them. */
const saidBy = (compiler: Compiler, root: string) =>
  tsc(compiler, [], root).output.replaceAll(
    /'(MissingScope<"[\w.]+">) \| Refused'/g,
    "'Refused | $1'",
  );

describe.each(consumers)("$name", ({ name, extensions, compilers, built, bundler }) => {
  const said = new Map<Compiler, string>();
  beforeAll(async () => {
    const root = project.path(name);
    for (const compiler of compilers) said.set(compiler, saidBy(compiler, root));
    if (bundler === "vite") await buildWithVite(root);
  });

  test.each(compilers)("%s refuses what is wrong, and nothing else", (compiler) => {
    const expected = extensions.map((extension) => `refused.${extension}`).sort();
    expect(said.get(compiler)).toBe(
      expected.map((file) => refused(file, 11, 18) + refused(file, 12, 25)).join(""),
    );
  });

  test.each(built.flatMap((file) => nodeReleases.map((node) => ({ file, node }))))(
    "$file runs on Node $node",
    async ({ file, node }) => {
      const before = servers.map(({ requests }) => requests.length);
      const { stdout } = await run(nodeProgram(node, project.path()), [
        project.path(name, "built", file),
        ...servers.map(({ endpoint }) => endpoint),
      ]);
      const received = servers.map(({ requests }, index) =>
        requests
          .slice(before[index])
          .map(({ status, route }) => `${status} ${route}`)
          .sort(),
      );
      expect({ stdout, received }).toEqual({
        stdout: `Node ${node}\nrefused: users.delete\nholds: users.read, missing: users.write\n`,
        received: [
          ["200 GET /users", "400 GET /users/{userId}", "401 GET /account", "401 POST /users"],
          ["200 GET /users"],
        ],
      });
    },
  );
});

describe("the tool", () => {
  beforeAll(() => generateOwn(project));

  test("generates a client that refuses what is wrong, and nothing else", () => {
    expect(saidBy("typescript70", project.path("own"))).toBe(refused("own.ts", 7, 61));
  });

  test.each(nodeReleases)("runs on Node %s", async (release) => {
    const node = nodeProgram(release, project.path());
    const tool = project.path("node_modules/appwrite-scopes-cli/dist/cli/appwrite-scopes.js");
    const { stderr } = await run(node, [tool, "check"], { cwd: project.path("own") });
    expect(stderr).toMatch(/^generated\/appwrite: \d+ files: all fresh$/m);
  });
});

/** A bundle of all that the program needs, the SDKs included. */
async function buildWithVite(root: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: "program.ts",
      outDir: "built",
      rolldownOptions: { output: { entryFileNames: "[name].mjs" } },
    },
  });
}
