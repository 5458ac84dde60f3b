import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { servePage } from "../../cli/explore/serve.js";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { barriers, realBrowser } from "../support/browser.js";
import { runInTerminal } from "../support/terminal.js";
import { cli, makeWorkspace, type Workspace } from "../support/workspace.js";

const tab = realBrowser();

const files = {
  "appwrite.config.json": oneFunction(["users.read", "teams.read"]),
  "f/main.ts": calls("new Users(client).list();", "new Users(client).create('a');"),
};

describe("in a project", () => {
  test("its calls and keys are laid over the catalog, in one file", async () => {
    const project = auditProject(files, { sdks: ["node-appwrite22"] });
    const { code, stderr } = await project.run("explore", "--output", "out/page.html");
    expect([code, stderr.split("\n").at(-2)]).toEqual([0, "The page is in out/page.html"]);
    expect(stderr).not.toContain("no project");
    const page = await tab({ viewport: { width: 1280, height: 800 } });
    const file = pathToFileURL(project.path("out/page.html")).href;
    await page.goto(`${file}#/method/users.list`);
    const { version } = JSON.parse(project.read("node_modules/node-appwrite/package.json"));
    expect(await page.locator("#sdk").inputValue()).toBe(`node-appwrite ${version}`);
    expect(await page.locator("#server").inputValue()).toBe("1.8.1");
    expect(await page.locator(".calls").innerText()).toMatch(
      /users\.list f\/main\.ts:3:1[\s\S]*with the dynamic key/,
    );
    await page.goto(`${file}#/scope/users.write`);
    await page.getByRole("link", { name: "f, dynamic key" }).click();
    await expect
      .poll(() => page.locator("#chosen").innerText())
      .toBe("users.write of f, dynamic key: 1 call");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", { name: "What a key opens" }).click();
    await expect.poll(() => page.locator("#opens").count()).toBe(1);
  });

  test("no key of the code is in the page", async () => {
    const project = auditProject({
      "main.js": `import { Client, Users } from "node-appwrite";
new Users(new Client().setKey("standard_0123456789abcdef")).list();
`,
    });
    const { code } = await project.run("explore", "-o", "page.html");
    expect(code).toBe(0);
    expect(project.read("page.html")).toContain("users.list");
    expect(project.read("page.html")).not.toContain("standard_0123456789abcdef");
  });

  test("a folder without code gets the catalog alone, for the server that is named", async () => {
    const { path, run } = auditProject({}, { sdks: [] });
    const { code, stderr } = await run("explore", "-o", "page.html", "--server", "1.6");
    expect([code, stderr]).toEqual([
      0,
      "There is no project in this folder, neither a configuration nor code: the page has the catalog alone.\nThe page is in page.html\n",
    ]);
    const page = await tab();
    await page.goto(pathToFileURL(path("page.html")).href);
    expect(await page.locator("#server").inputValue()).toBe("1.6.2");
    expect(await page.getByRole("link", { name: "This project" }).count()).toBe(0);
  });
});

/** A process that serves the page, and what it has said when it does. */
async function serving(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [cli, "explore", ...args], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
    });
  }
  const ended = new Promise<number | null>((done) => child.once("close", done));
  await expect.poll(() => said, { timeout: 60_000 }).toContain("The page is in");
  const [url = ""] = /http:\/\/\S+/.exec(said) ?? [];
  const [, file = ""] = /The page is in (.+)/.exec(said) ?? [];
  return { child, ended, file, said: () => said, url };
}

/** A port that is taken until the test ends, and those after it are likely free. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

/** What a page's server answers to a request: its status, how long it says that the body is, and how long it is. */
const answerOf = (url: string, host: string, method = "GET") =>
  new Promise<readonly [status: number | undefined, said: number, sent: number]>((done, fail) => {
    request(url, { headers: { host }, method }, (response) => {
      let sent = 0;
      response.on("data", (piece: Buffer) => {
        sent += piece.length;
      });
      const { headers, statusCode } = response;
      response.once("end", () => done([statusCode, Number(headers["content-length"]), sent]));
    })
      .once("error", fail)
      .end();
  });

const statusOf = async (url: string, host: string) => (await answerOf(url, host))[0];

test("it serves the page on the next port that is free, to this machine, until it is told to end", async () => {
  const taken = await takenPort();
  const project = auditProject(files);
  const { child, ended, file, said, url } = await serving(project.dir, "--port", String(taken));
  expect(said()).toContain(`port ${taken} is taken; this is the next that is free`);
  expect(new URL(url).hostname).toBe("127.0.0.1");
  expect(Number(new URL(url).port)).toBeGreaterThan(taken);
  const page = await tab();
  await page.goto(`${url}#/project`);
  expect(await page.locator("h1").innerText()).toBe("What this project needs");
  expect(await statusOf(url, "evil.example")).toBe(403);
  expect(await statusOf(`${url}etc/passwd`, new URL(url).host)).toBe(404);
  expect(existsSync(file)).toBe(true);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(existsSync(file)).toBe(false);
});

test("whoever asks for the head alone is sent what stands above the page", async () => {
  const { child, ended, url } = await serving(auditProject({}, { sdks: [] }).dir, "--no-open");
  const { host } = new URL(url);
  const [status, said, sent] = await answerOf(url, host);
  expect([status, said]).toEqual([200, sent]);
  expect(await answerOf(url, host, "HEAD")).toEqual([200, said, 0]);
  expect((await answerOf(url, host, "POST"))[0]).toBe(404);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("the page that it made is removed when its terminal is closed", async () => {
  const { child, ended, file } = await serving(auditProject({}, { sdks: [] }).dir, "--no-open");
  expect(existsSync(file)).toBe(true);
  execFileSync("kill", ["-HUP", String(child.pid)]);
  expect(await ended).toBe(0);
  expect(existsSync(file)).toBe(false);
});

test("on the protocol's own port, its name stands alone", async () => {
  const { close, port } = await servePage("<p>page</p>", 80);
  onTestFinished(close);
  const url = `http://127.0.0.1:${port}/`;
  // Not everybody may use that port, or it may be taken.
  const own = port === 80 ? 200 : 403;
  expect(await statusOf(url, "localhost")).toBe(own);
  expect(await statusOf(url, "127.0.0.1")).toBe(own);
  expect(await statusOf(url, `localhost:${port}`)).toBe(200);
  expect(await statusOf(url, "evil.example")).toBe(403);
});

describe("in a terminal", () => {
  test("without a browser, the file is named that can be opened", async () => {
    const { dir } = auditProject({}, { sdks: [] });
    const screen = await runInTerminal(
      dir,
      ["explore", "--port", String(await takenPort())],
      [["No browser could be opened", "\u0003"]],
    );
    expect(screen).toMatch(/No browser could be opened: open \/\S+\/explore\.html in one\./);
  });

  test("with one, it is handed the address; with --no-open it is not", async () => {
    const { dir, path, read, write } = auditProject({}, { sdks: [] });
    write("bin/www-browser", `#!/bin/sh\necho "$1" > ${path("opened")}\n`);
    chmodSync(path("bin/www-browser"), 0o755);
    const { PATH } = process.env;
    onTestFinished(() => {
      process.env.PATH = PATH;
    });
    process.env.PATH = `${path("bin")}:${PATH}`;
    const port = String(await takenPort());
    await runInTerminal(
      dir,
      ["explore", "--no-open", "--port", port],
      [["The page is in", "\u0003"]],
    );
    expect(existsSync(path("opened"))).toBe(false);
    await runInTerminal(dir, ["explore", "--port", port], [["open in your browser", "\u0003"]]);
    expect(read("opened")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    // A browser that is started by that stays.
    write("bin/www-browser", "#!/bin/sh\nexec sleep 600\n");
    const screen = await runInTerminal(
      dir,
      ["explore", "--port", port],
      [["The page is in", "\u0003"]],
    );
    expect(screen).not.toContain("open in your browser");
  });
});

describe("bad input", () => {
  /** Every file that somebody has there, and what is in it. */
  const contents = ({ dir, path }: Workspace) =>
    readdirSync(dir, { withFileTypes: true })
      .filter(({ name }) => name !== "node_modules")
      .map((entry) => [entry.name, entry.isFile() && readFileSync(path(entry.name), "utf8")]);

  /** @returns what it says, and that nothing has changed */
  async function refused(workspace: Workspace, ...args: string[]): Promise<string> {
    const before = contents(workspace);
    const { code, stderr, stdout } = await workspace.run("explore", ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(contents(workspace)).toEqual(before);
    return stderr;
  }

  test("an output that is a folder, a link, or somebody else's", async () => {
    const workspace = auditProject({ "other.html": "<p>mine</p>" }, { sdks: [] });
    mkdirSync(workspace.path("folder"));
    symlinkSync(workspace.path("other.html"), workspace.path("link"));
    expect(await refused(workspace, "-o", "folder")).toMatch(
      /^folder error page-other-file\n {2}The page can't be written over this: it is a folder\.[\s\S]*fix {2}Name a file in it\.\n/,
    );
    expect(await refused(workspace, "-o", "new/")).toContain('--output names a folder: "new/".');
    expect(await refused(workspace, "-o", "")).toContain("--output names no file.");
    expect(await refused(workspace, "-o", "link")).toContain("it is a symbolic link");
    expect(await refused(workspace, "-o", "other.html")).toContain("it is no page of this tool");
    expect(await refused(workspace, "-o", "other.html/page.html")).toMatch(
      /error page-not-writable\n {2}The page can't be written: a file stands where its folder would be\.\n/,
    );
  });

  test("its own page is replaced", async () => {
    const workspace = auditProject({}, { sdks: [] });
    await workspace.run("explore", "-o", "page.html", "--server", "1.6");
    const before = workspace.read("page.html");
    const { code } = await workspace.run("explore", "-o", "page.html", "--server", "1.8");
    expect(code).toBe(0);
    expect(workspace.read("page.html")).not.toBe(before);
  });

  test("a port that is none, a server that is none, a catalog that is unsound", async () => {
    const workspace = auditProject({}, { sdks: [] });
    expect(await refused(workspace, "--port", "70000")).toContain("A port is a number from 1");
    expect(await refused(workspace, "--server", "7.1", "-o", "p.html")).toContain("server-unknown");
    workspace.write("bad.json", '{ "scopes": { "</script>": {} } }');
    expect(await refused(workspace, "-c", "bad.json", "-o", "p.html")).toMatch(/^bad\.json:1:/);
    const tiny = makeWorkspace();
    tiny.write("scopes.json", "{");
    expect(await refused(tiny, "-o", "p.html")).toContain("catalog-not-json");
  });
});
