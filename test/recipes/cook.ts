import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startServer } from "../server/server.js";
import { expectGolden } from "../support/golden.js";
import { Browser, textOf } from "./browser.js";
import { type Kitchen, openKitchen } from "./kitchen.js";
import { executeFunction, functionOf, startProgram } from "./program.js";
import type { Recipe } from "./recipes.js";

/** Installs, checks, builds and runs recipes as their readers do, and has the compiler refuse what they must not call. */
export function cook(recipes: readonly Recipe[]): void {
  let kitchen: Kitchen;
  beforeAll(async () => {
    kitchen = await openKitchen(recipes);
  });
  afterAll(() => kitchen.clear());

  describe.each(recipes)("$name", (recipe) => {
    let folder: string;
    const script = (name: string) =>
      recipe.runtime === "deno"
        ? run("deno", ["task", "--quiet", name])
        : run("npm", ["run", "--silent", name]);
    const run = (file: string, args: readonly string[]) => finish(file, args, folder, kitchen.env);

    beforeAll(() => {
      folder = kitchen.lay(recipe);
    });

    test("installs and builds", async () => {
      const commands =
        recipe.kind === "function" ? functionOf(folder).commands : buildCommands(folder);
      expect(await run("sh", ["-c", commands])).toMatchObject({ code: 0 });
    });

    test("has git ignore what an install and a build make", async () => {
      const { said } = await run("git", ["ls-files", "--others", "--exclude-standard"]);
      const files = said.trim().split("\n");
      expect(files).toContain(".gitignore");
      const isMade = (file: string) => !existsSync(join("examples", recipe.name, file));
      // Which releases were installed is the one thing to be kept.
      expect(files.filter(isMade).filter((file) => !/^[\w-]+[.-]lock/.test(file))).toEqual([]);
    });

    test("compiles", async () => {
      expect(await script("typecheck")).toMatchObject({ code: 0 });
    });

    test("lists the scopes that it needs, and no other", async () => {
      const { code, said } = await script("audit");
      expect(said).toContain("complete");
      expect(said).not.toContain("incomplete");
      expect(code, said).toBe(0);
    });

    // A function has no start of its own: Appwrite calls it.
    if (recipe.kind !== "function")
      test("says which variables are missing", async () => {
        const example = readFileSync(join(folder, ".env.example"), "utf8");
        const names = [...example.matchAll(/^\w+/gm)].join(", ");
        const missing = { code: 1, said: `Set ${names}: see .env.example.\n` };
        const start = async () => {
          const { code, said } = await script("start");
          // Next.js says that it is starting.
          return { code, said: recipe.name === "next" ? said.replace(/^.*?(?=Set )/s, "") : said };
        };
        expect(await start()).toEqual(missing);
        // As somebody has it who has copied the example and not filled it in.
        writeFileSync(join(folder, ".env"), example.replaceAll(/=.*/g, "="));
        expect(await start()).toEqual(missing);
      });

    test("calls what it lists", async () => {
      const server = await startServer({
        server: "cloud",
        keys: { "the-key": { kind: "project", scopes: ["sessions.write", "users.read"] } },
        answers: {
          "POST /account/sessions/email": { secret: "the-session" },
          "GET /account": { name: "Ada" },
        },
      });
      onTestFinished(() => server.close());
      const given = variables(server.endpoint);
      if (recipe.kind === "function") {
        await callFunction(recipe, folder, { ...kitchen.env, ...given });
      } else {
        const lines = Object.entries(given).map(([name, value]) => `${name}=${value}\n`);
        writeFileSync(join(folder, ".env"), lines.join(""));
        await call[recipe.kind](folder, kitchen.env);
      }
      const requests = server.requests.map(({ status, route }) => `${status} ${route}`);
      expect(requests).toEqual(called[recipe.kind]);
    });

    test("does not compile with a call that its key can't make", async () => {
      kitchen.addRefused(recipe);
      const { code, said } = await script("refused");
      expect(code).not.toBe(0);
      expectGolden(`recipes/${recipe.name}.txt`, `${refusals(said, folder)}\n`);
    });
  });
}

/** How a program of each kind is called, once it was started. */
const call = { route: callRoute, pages: callPages };

/** What Appwrite's server has to have been asked then, and answered. */
const called = {
  route: ["200 GET /users"],
  pages: ["201 POST /account/sessions/email", "200 GET /account", "200 GET /users"],
  function: ["200 GET /users"],
};

async function callRoute(folder: string, env: Readonly<Record<string, string>>) {
  const program = await startProgram(folder, env);
  onTestFinished(program.stop);
  expect(await new Browser(program.origin).open("/users")).toBe('{"total":0}');
}

async function callPages(folder: string, env: Readonly<Record<string, string>>) {
  const program = await startProgram(folder, env);
  onTestFinished(program.stop);
  const browser = new Browser(program.origin);
  const next = await browser.submit(await browser.open("/"), {
    email: "ada@example.com",
    password: "the password",
  });
  expect(textOf(next)).toContain("Hello Ada");
  expect(JSON.parse(await browser.open("/users"))).toEqual({ total: 0 });
}

async function callFunction({ runtime }: Recipe, folder: string, env: Record<string, string>) {
  expect(await executeFunction(runtime, folder, env)).toBe('{"total":0}\n');
}

/** Where the server is, under the names that recipes read. */
function variables(endpoint: string): Record<string, string> {
  const values = { ENDPOINT: endpoint, PROJECT_ID: "blog", API_KEY: "the-key" };
  const named = (prefix: string) =>
    Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value]);
  return {
    ...Object.fromEntries([...named("APPWRITE"), ...named("NUXT_APPWRITE")]),
    APPWRITE_FUNCTION_API_ENDPOINT: endpoint,
    APPWRITE_FUNCTION_PROJECT_ID: "blog",
  };
}

/** What has to be done once before a recipe can be started. */
function buildCommands(folder: string): string {
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return scripts.build === undefined ? "npm install" : "npm install && npm run build";
}

/** What the compiler says to refused calls, without what tools print around it. */
function refusals(said: string, folder: string): string {
  const lines = said.replaceAll(folder, "<dir>").split("\n");
  const first = lines.findIndex((line) => line.includes("TS2349"));
  const last = lines.findLastIndex((line) => line.includes("has no call signatures."));
  return lines.slice(first, last + 1).join("\n");
}

/** Runs a process to its end, whatever that is. */
function finish(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      file,
      args,
      { cwd, env, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => resolve({ code: child.exitCode, said: stdout + stderr }),
    );
  });
}
