import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { repository } from "../../scripts/repository.mjs";
import { codeBlocks, documents, read } from "../docs/markdown.js";
import { packedOnce } from "../package/packed-once.js";
import { calls, oneFunction } from "../support/audit-project.js";
import { runProcess } from "../support/workspace.js";
import { packageRegistry } from "./registry.js";
import { action, runAction } from "./runner.js";

/** A checkout: its own packages are installed, and the tool in the release that was packed. */
let workspace: string;
/** The folder that it lies in. */
let home: string;
let tarball: string;
const path = (...parts: readonly string[]) => join(workspace, ...parts);

function write(file: string, text: string): void {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), text);
}

/** A folder with one function that is granted these scopes. */
function project(folder: string, scopes: readonly string[], ...lines: readonly string[]): void {
  write(join(folder, "appwrite.config.json"), oneFunction(scopes));
  write(join(folder, "f/main.ts"), calls(...lines));
}

const list = "new Users(client).list();";
const hidden = "export const run = (name: keyof Users) => new Users(client)[name];";
const sdk = "node-appwrite";

beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-action-")));
  workspace = join(home, "work");
  mkdirSync(workspace);
  const packed = packedOnce().find(({ name }) => name === "appwrite-scopes-cli");
  tarball = packed?.file ?? "";
  const version = JSON.parse(readFileSync(`node_modules/${sdk}/package.json`, "utf8")).version;
  const dependencies = { "appwrite-scopes-cli": `file:${tarball}`, [sdk]: version, husky: "9.1.7" };
  write("package.json", JSON.stringify({ private: true, dependencies }));
  const install = ["install", "--prefer-offline", "--no-audit", "--no-fund"];
  execFileSync("npm", install, { cwd: workspace });
  execFileSync("git", ["init", "-q"], { cwd: workspace });
  project("apps/sound", ["users.read"], list);
  project("apps/lacking", ["teams.read"], list);
  project("apps/hidden", ["users.read"], list, hidden);
  // Beside the workspace, where a folder may lead by its name or by a link.
  project("../elsewhere", ["users.read"], list);
  symlinkSync("../../elsewhere", path("apps/out"));
});
afterAll(() => rmSync(home, { recursive: true }));

describe("action.yml", () => {
  test("hands inputs on as variables: none is part of a script", () => {
    for (const { run, env } of action.runs.steps) {
      expect(run).not.toContain("${{");
      for (const text of Object.values(env)) expect(text).toMatch(/^\$\{\{ inputs\.[a-z]+ \}\}$/);
    }
    expect(action.runs.using).toBe("composite");
  });

  test("names every input in a variable, and has a default for each", () => {
    const used = action.runs.steps.flatMap(({ env }) => Object.values(env));
    const names = Object.keys(action.inputs);
    expect(used).toEqual(names.map((name) => `\${{ inputs.${name} }}`));
    for (const input of Object.values(action.inputs)) expect(input.default).toBeTypeOf("string");
  });
});

describe("docs/ci.md", () => {
  const text = read("docs/ci.md");
  const yaml = documents.flatMap(codeBlocks).filter(({ language }) => language === "yaml");
  const [workflow, preCommit] = yaml;

  test("pins what others wrote to a commit, and says which release that is", () => {
    const used = text
      .split("\n")
      .filter((line) => /\buses: /.test(line) && !line.includes(repository));
    expect(used.length).toBeGreaterThan(1);
    const pinned = /uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(used.filter((line) => !pinned.test(line))).toEqual([]);
  });

  test("has code scanning show the main branch, in private repositories too", () => {
    const { on, permissions } = parse(workflow?.text ?? "");
    expect(on).toEqual({ pull_request: null, push: { branches: ["main"] } });
    expect(permissions).toEqual({
      ...{ contents: "read", actions: "read", "security-events": "write" },
    });
  });

  test("uses the action as it is", () => {
    expect(yaml).toHaveLength(2);
    const { steps } = parse(workflow?.text ?? "").jobs.audit;
    const inputs = steps.find(({ id }: { id?: string }) => id === "scopes").with;
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
    const used = [...(workflow?.text ?? "").matchAll(/scopes\.outputs\.([\w-]+)/g)];
    expect(used).toHaveLength(2);
    for (const [, name = ""] of used) expect(Object.keys(action.outputs)).toContain(name);
  });

  test("has each input and each output in its tables", () => {
    const names = [...text.matchAll(/^\| `([\w-]+)` /gm)].map(([, name]) => name);
    expect(names).toEqual([...Object.keys(action.inputs), ...Object.keys(action.outputs)]);
  });

  test("has a hook for husky that refuses what lacks scopes, and lets through what does not", async () => {
    const hook = codeBlocks("docs/ci.md").findLast(({ language }) => language === "sh")?.text ?? "";
    const run = (file: string, ...args: string[]) => runProcess(file, args, path("hooked"));
    project("hooked", ["teams.read"], list);
    write("hooked/package.json", "{}");
    for (const args of [
      ["init", "-q"],
      ["config", "user.name", "a"],
      ["config", "user.email", "a@b.c"],
    ]) {
      await run("git", ...args);
    }
    expect((await run("npx", "--no", "--", "husky", "init")).code).toBe(0);
    write("hooked/.husky/pre-commit", hook);
    await run("git", "add", ".");
    const refused = await run("git", "commit", "-m", "Call");
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining("missing users.read"),
    ]);
    project("hooked", ["users.read"], list);
    await run("git", "add", ".");
    expect(await run("git", "commit", "-m", "Call")).toMatchObject({ code: 0 });
  });

  test("has a hook for pre-commit that does the same", async () => {
    const { repos } = parse(preCommit?.text ?? "");
    expect(repos).toEqual([{ repo: "local", hooks: [expect.any(Object)] }]);
    const { entry, ...hook } = repos[0].hooks[0];
    expect(hook).toMatchObject({ language: "system", pass_filenames: false });
    // It splits an entry as a shell does, and runs it at the top of the repository.
    const run = (folder: string) => runProcess("sh", ["-c", entry], path(folder));
    expect((await run("apps/lacking")).code).toBe(1);
    expect((await run("apps/sound")).code).toBe(0);
  });
});

describe("the tool that is installed", () => {
  test("has nothing to say of what is sound: the job goes on", async () => {
    const { code, outputs, stdout, summary } = await runAction(workspace, { folder: "apps/sound" });
    expect([code, outputs["exit-code"], outputs.complete]).toEqual([0, "0", "true"]);
    expect(stdout).not.toContain("::");
    expect(summary).toMatch(/^## Appwrite scopes\n/);
    expect(JSON.parse(readFileSync(outputs.sarif ?? "", "utf8")).runs[0].results).toEqual([]);
  });

  test("annotates, and fails the job where scopes are missing", async () => {
    const { code, outputs, stdout, summary } = await runAction(workspace, {
      folder: "apps/lacking",
    });
    expect([code, outputs["exit-code"], outputs.complete]).toEqual([1, "1", "true"]);
    // From the top of the repository, or GitHub shows them nowhere.
    expect(stdout).toMatch(
      /^::error file=apps\/lacking\/appwrite\.config\.json,line=6,.*=missing-scope::/m,
    );
    expect(stdout).toMatch(
      /^::warning file=apps\/lacking\/appwrite\.config\.json,.*excess-scope::/m,
    );
    expect(summary).toContain("`users.read`");
    const { runs } = JSON.parse(readFileSync(outputs.sarif ?? "", "utf8"));
    expect(uris(runs)).toEqual([
      "apps/lacking/appwrite.config.json",
      "apps/lacking/appwrite.config.json",
    ]);
  });

  test("leaves the job be where it is told to, and says all the same", async () => {
    const inputs = { folder: "apps/lacking", fail: "false" };
    const { code, outputs, stdout } = await runAction(workspace, inputs);
    expect([code, outputs["exit-code"]]).toEqual([0, "1"]);
    expect(stdout).toMatch(/^::error /m);
  });

  test("says that calls may be hidden, which is an error in CI", async () => {
    const { code, outputs } = await runAction(workspace, { folder: "apps/hidden" });
    expect([code, outputs.complete]).toEqual([1, "false"]);
  });

  test("accepts what the baseline lists", async () => {
    const tool = path("node_modules/appwrite-scopes-cli/dist/cli/appwrite-scopes.js");
    const flags = ["--baseline", "known.json", "--update-baseline"];
    execFileSync(process.execPath, [tool, "audit", ...flags], {
      cwd: path("apps/hidden"),
      stdio: "ignore",
    });
    const inputs = { folder: "apps/hidden", baseline: "known.json" };
    const { code, outputs } = await runAction(workspace, inputs);
    expect([code, outputs.complete]).toEqual([0, "true"]);
  });

  test("hands on no report where the summary can't be written", async () => {
    const env = { GITHUB_STEP_SUMMARY: path("none/summary") };
    const { code, outputs, stdout } = await runAction(workspace, { folder: "apps/sound" }, env);
    expect([code, outputs]).toEqual([2, { sarif: "", complete: "", "exit-code": "2" }]);
    expect(stdout).toMatch(/^::error title=Appwrite scopes::The audit could not run/m);
  });

  test("judges by the server that is named", async () => {
    const inputs = { folder: "apps/sound", server: "1.6" };
    expect((await runAction(workspace, inputs)).stdout).toContain(
      "on Appwrite 1.6.2 (named by --server)",
    );
  });
});

describe("a release that is not installed", () => {
  test.each([
    ["of the action's own, where none is named", ""],
    ["that a tag names", "latest"],
  ])("is fetched: one %s", async (_, version) => {
    const registry = await packageRegistry(tarball);
    // Not in the workspace, where the tool would be found above it.
    const outside = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-outside-")));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    const { outputs, stderr } = await runAction(outside, { version }, registry.env);
    expect(registry.packed).toBe(1);
    expect(stderr).toContain("program-missing");
    expect(outputs["exit-code"]).toBe("2");
  });
});

describe("a tool that is installed and broken", () => {
  test.each([
    ["leads nowhere", (bin: string) => symlinkSync("../none/cli.js", bin)],
    ["ends with an error", (bin: string) => writeFileSync(bin, "exit 1\n", { mode: 0o755 })],
  ])("has none fetched in its place: one that %s", async (_, install) => {
    const registry = await packageRegistry(tarball);
    const outside = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-outside-")));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    mkdirSync(join(outside, "node_modules/.bin"), { recursive: true });
    mkdirSync(join(outside, "app"));
    install(join(outside, "node_modules/.bin/appwrite-scopes"));
    const { code, outputs } = await runAction(outside, { folder: "app" }, registry.env);
    expect([code, outputs["exit-code"], registry.packed]).toEqual([2, "2", 0]);
  });
});

describe("hostile and wrong input", () => {
  const traces = () => ["pwned", "apps/sound/pwned"].filter((file) => existsSync(path(file)));
  const wrong = {
    folder: [
      "$(touch pwned)",
      "`touch pwned`",
      "; touch pwned",
      "-",
      "/etc",
      "apps/none",
      "..",
      "../elsewhere",
      "apps/sound/../../../elsewhere",
      "apps/out",
      "--help",
    ],
    server: ['" ; $(touch pwned) ; "', "--fix", "9.9\n::error::x"],
    baseline: ["$(touch pwned)", "--update-baseline"],
    fail: ["$(touch pwned)", "yes", ""],
    version: ["$(touch pwned)", "../x", "file:.", "git+https://127.0.0.1/x", "1.0.0 --registry=x"],
  };
  test.each(
    Object.entries(wrong).flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    ),
  )("%s: %s", async (name, value) => {
    const inputs = { folder: "apps/sound", [name]: value };
    const { code, outputs, stderr, stdout } = await runAction(workspace, inputs);
    expect([code, outputs]).toEqual([2, { sarif: "", complete: "", "exit-code": "2" }]);
    const commands = `${stdout}\n${stderr}`.split("\n").filter((line) => /^\s*::|##\[/.test(line));
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^::error title=Appwrite scopes::\w/);
    expect(stderr).not.toMatch(/\bcd:/);
    expect(traces()).toEqual([]);
  });

  test("names in the code command nothing but annotations", async () => {
    const folder = "::error::x ##[error]y";
    const functions = [{ path: "::stop-commands::f", scopes: ["teams.read"] }];
    write(join(folder, "appwrite.config.json"), JSON.stringify({ functions }));
    const stale = "// appwrite-scopes-ignore missing-scope: nothing is missing\n";
    write(join(folder, "::stop-commands::f/main.ts"), `${stale}${calls(list)}`);
    const { code, stdout, stderr } = await runAction(workspace, { folder });
    expect(code).toBe(1);
    for (const line of `${stdout}\n${stderr}`.split("\n").filter((line) => /^\s*::/.test(line))) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=%3A%3Aerror%3A%3Ax ##\[error\]y\/appwrite\.config\.json,/,
      );
    }
    expect(stderr).toContain(": :stop-commands");
  });
});

/** The files that results of a SARIF log are in. */
const uris = (runs: readonly { readonly results: readonly Result[] }[]) =>
  runs.flatMap(({ results }) =>
    results.map(({ locations: [first] }) => first?.physicalLocation.artifactLocation.uri),
  );
interface Result {
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
  }[];
}
