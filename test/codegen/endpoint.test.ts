import { rmSync } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { askServer, isCloud } from "../../codegen/src/server/ask.js";
import { expectGolden } from "../support/golden.js";
import { type HttpServer, httpServer } from "../support/http-server.js";
import { httpsServer } from "../support/https-server.js";
import { makeWorkspace, tinyFolder, type Workspace } from "../support/workspace.js";

/** A project that is judged by the tool's own catalog. */
function makeProject(): Workspace {
  const workspace = makeWorkspace();
  rmSync(workspace.path("scopes.json"));
  return workspace;
}

const json = (value: unknown) => (response: ServerResponse) => response.end(JSON.stringify(value));
const version = (name: unknown) => json({ version: name });
const redirect = (location: string) => (response: ServerResponse) =>
  response.writeHead(302, { location }).end();
const serve = (answer: (response: ServerResponse, server: HttpServer) => void) => {
  const listener: RequestListener = (_, response) => answer(response, server);
  let server: HttpServer;
  return httpServer(listener).then((started) => {
    server = started;
    return started;
  });
};
const withoutPorts = (text: string) =>
  text.replace(/(?<=(?:127\.0\.0\.1|localhost):)\d+/g, "<port>");

describe("a server that is asked for its release", () => {
  it("is the one that is generated for", async () => {
    const workspace = makeProject();
    const { origin, asked } = await serve(version("1.8.1"));
    const run = await workspace.run("generate", "--endpoint", `${origin}/v1`);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toContain(`on Appwrite 1.8.1 (named by ${origin}/v1): `);
    expect(workspace.read(`${tinyFolder}/server.ts`)).toContain('server = "1.8.1";');
    expect(asked).toHaveLength(1);
  });

  it("overrules what the config names", async () => {
    const workspace = makeProject();
    const outputs = [{ folder: tinyFolder, sdk: "tiny-sdk", server: "1.4.14" }];
    workspace.write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
    const { origin } = await serve(version("1.9.5"));
    const run = await workspace.run("generate", "--endpoint", origin);
    expect(run.stderr).toContain(
      `on Appwrite 1.9.6 (named by ${origin} as 1.9.5, which is like it): `,
    );
  });

  it("is judged by the closest where the catalog lacks its release", async () => {
    const workspace = makeProject();
    const { origin } = await serve(version("1.9.3"));
    const run = await workspace.run("generate", "--endpoint", `${origin}/v1`);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(" notice server-close\n  Appwrite 1.9.3 is not in the catalog;");
  });

  it("is judged by the newest that is known where it is newer, with a notice", async () => {
    const { origin } = await serve(version("2.1.0"));
    const run = await makeProject().run("generate", "--endpoint", `${origin}/v1`);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(
      "  Appwrite 2.1.0 is not in the catalog; all verdicts are those of 1.9.6,",
    );
  });

  it("is told no secret: no key, no cookie, nothing behind a question mark", async () => {
    const workspace = makeProject();
    const { origin, asked } = await serve(version("1.8.1"));
    for (const command of ["generate", "check"]) {
      const run = await workspace.run(command, "--endpoint", `${origin}/v1?key=secret#secret`);
      expect(run).toMatchObject({ code: 0, stdout: "" });
    }
    const known = ["accept", "accept-encoding", "accept-language", "connection", "host"];
    for (const { method, url, headers } of asked) {
      expect({ method, url }).toEqual({ method: "GET", url: "/v1/health/version" });
      expect(Object.keys(headers).sort()).toEqual([...known, "sec-fetch-mode", "user-agent"]);
      expect(JSON.stringify(headers)).not.toContain("secret");
    }
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["", "/v1/health/version"],
    ["/", "/v1/health/version"],
    ["/v1", "/v1/health/version"],
    ["/v1/", "/v1/health/version"],
    ["/behind/a/proxy/v1", "/behind/a/proxy/v1/health/version"],
  ])("is asked where its endpoint is: %j", async (path, url) => {
    const { origin, asked } = await serve(version("1.8.1"));
    expect(await askServer(origin + path)).toBe("1.8.1");
    expect(asked.map((request) => request.url)).toEqual([url]);
  });

  it("may send the request to another path of its own", async () => {
    const { origin, asked } = await httpServer((request, response) =>
      (request.url === "/moved" ? version("1.8.1") : redirect("/moved"))(response),
    );
    expect(await askServer(`${origin}/v1`)).toBe("1.8.1");
    expect(asked.map(({ url }) => url)).toEqual(["/v1/health/version", "/moved"]);
  });

  it("is not asked where it is Appwrite's cloud, which has no release", async () => {
    expect(await askServer("https://cloud.appwrite.io/v1")).toBe("cloud");
    expect(await askServer("https://fra.cloud.appwrite.io/v1")).toBe("cloud");
    const others = ["http://cloud.appwrite.io", "https://cloud.appwrite.io.example.org"];
    others.push("https://mycloud.appwrite.io", "https://cloud.appwrite.io@example.org", "cloud");
    for (const address of others) expect(isCloud(address), address).toBe(false);
  });
});

describe("what is no answer of an Appwrite server ends with 2, and nothing is written", () => {
  const html = (response: ServerResponse) => response.end("<!doctype html><title>It works</title>");
  const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end("{}");
  it.each<[string, (response: ServerResponse, server: HttpServer) => void]>([
    ["endpoint-html", html],
    ["endpoint-empty", (response) => response.end()],
    ["endpoint-not-utf8", (response) => response.end(Buffer.from([0x22, 0xff, 0x22]))],
    ["endpoint-other-product", json({ name: "another product", status: "healthy" })],
    ["endpoint-other-version", json({ name: "other", version: "3.4.5" })],
    ["endpoint-other-major", version("18.2.0")],
    ["endpoint-list", json(["1.8.1"])],
    ["endpoint-null", json(null)],
    ["endpoint-version-number", version(1.8)],
    ["endpoint-version-word", version("latest")],
    ["endpoint-version-hostile", version(`\u001b[31m1.8.1\n${"x".repeat(1000)}`)],
    ["endpoint-not-found", status(404)],
    ["endpoint-broken", status(503)],
    ["endpoint-huge", (response) => response.end(JSON.stringify({ pad: "x".repeat(65_536) }))],
    ["endpoint-redirected", redirect("https://example.org/v1/health/version")],
    ["endpoint-redirected-port", (response, { origin }) => redirect(other(origin))(response)],
    ["endpoint-redirected-forever", redirect("/v1/health/version")],
    ["endpoint-cut-off", (response) => response.destroy()],
  ])("%s", async (name, answer) => {
    const server = await serve(answer);
    await expectRefused(name, `${server.origin}/v1`);
    expect(server.asked.length).toBeGreaterThan(0);
  });

  it("endpoint-down", async () => {
    const server = await serve(version("1.8.1"));
    await server.close();
    await expectRefused("endpoint-down", `${server.origin}/v1`);
  });

  it("endpoint-certificate", async () => {
    const server = await httpsServer((_, response) => version("1.8.1")(response));
    await expectRefused("endpoint-certificate", `${server.origin}/v1`);
    // Whoever can't prove who they are learn nothing.
    expect(server.asked).toEqual([]);
  });

  it.each([
    ["endpoint-http", "http://appwrite.example.org/v1"],
    ["endpoint-http-alike", "http://127.0.0.1.example.org/v1"],
    ["endpoint-file", "file:///etc/passwd"],
    ["endpoint-user", "https://admin:secret@appwrite.example.org/v1"],
    ["endpoint-no-address", "appwrite.example.org/v1"],
  ])("%s", (name, endpoint) => expectRefused(name, endpoint));

  // Port 1 of the same host: as far as a browser is concerned, somebody else.
  const other = (origin: string) => `${origin.replace(/:\d+$/, ":1")}/v1/health/version`;

  async function expectRefused(name: string, endpoint: string): Promise<void> {
    const workspace = makeProject();
    expect(await workspace.run("generate", "--server", "1.8.1")).toMatchObject({ code: 0 });
    const before = workspace.tree(".");
    const run = await workspace.run("generate", "--endpoint", endpoint);
    expectGolden(`cli/${name}.txt`, withoutPorts(run.stderr));
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).not.toContain("secret");
    const check = await workspace.run("check", "--endpoint", endpoint);
    expect(check).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree(".")).toEqual(before);
  }
});

describe("a server that never comes to an end is not waited for", () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ["says nothing", () => undefined],
    ["begins to answer", (response) => response.write('{"version":')],
  ])("%s", async (_, answer) => {
    const { origin } = await serve(answer);
    const asked = askServer(`${origin}/v1`, 200).then(
      () => [],
      (error) => (error as FindingsError).findings,
    );
    expectGolden(
      "cli/endpoint-timeout.txt",
      `${(await asked).map(formatFinding).join("\n")}\n`.replace(origin, "http://127.0.0.1:<port>"),
    );
  });

  it("and not read without an end", async () => {
    const { origin } = await serve((response) => {
      const more = () => response.write(" ".repeat(16_384), (error) => error || more());
      more();
    });
    await expect(askServer(`${origin}/v1`)).rejects.toThrow(FindingsError);
  });
});

describe("check --endpoint", () => {
  it("says when the server was upgraded since", async () => {
    const workspace = makeProject();
    let now = "1.8.0";
    const { origin } = await serve((response) => version(now)(response));
    const endpoint = ["--endpoint", `${origin}/v1`];
    expect(await workspace.run("generate", ...endpoint)).toMatchObject({ code: 0 });
    expect(await workspace.run("check", ...endpoint)).toMatchObject({ code: 0, stdout: "" });
    const before = workspace.tree(".");

    now = "1.9.6";
    const run = await workspace.run("check", ...endpoint);
    expectGolden("cli/server-upgraded.txt", withoutPorts(run.stderr));
    expect(run).toMatchObject({ code: 1, stdout: "" });
    const { stdout } = await workspace.run("check", "--json", ...endpoint);
    expect(JSON.parse(stdout).findings).toMatchObject([{ code: "server-upgraded" }]);
    expect(workspace.tree(".")).toEqual(before);
  });

  it("says which verdicts hold for a server that is newer than all that is known", async () => {
    const workspace = makeProject();
    const { origin } = await serve(version("2.1.0"));
    expect(await workspace.run("generate", "--server", "1.9.6")).toMatchObject({ code: 0 });
    const run = await workspace.run("check", "--endpoint", origin);
    expectGolden("cli/check-server-close.txt", run.stderr);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    const { stdout } = await workspace.run("check", "--json", "--endpoint", origin);
    const said = [expect.objectContaining({ code: "server-close" })];
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], notices: said });
    // Said once, where the config names that release.
    const outputs = [
      { folder: tinyFolder, sdk: "tiny-sdk", importExtension: "js", server: "2.1.0" },
    ];
    workspace.write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
    const again = await workspace.run("check", "--endpoint", origin);
    expect(again.stderr.match(/server-close/g)).toHaveLength(1);
  });

  it("advises nothing that fails, for a server that is older than all that is known", async () => {
    const workspace = makeProject();
    const { origin } = await serve(version("0.15.3"));
    expect(await workspace.run("generate", "--server", "1.9.6")).toMatchObject({ code: 0 });
    const run = await workspace.run("check", "--endpoint", origin);
    expectGolden("cli/server-upgraded-unknown.txt", withoutPorts(run.stderr));
    expect(run).toMatchObject({ code: 1, stdout: "" });
  });

  it("takes releases for one that have the same routes and scopes", async () => {
    const workspace = makeProject();
    const { origin } = await serve(version("1.9.5"));
    expect(await workspace.run("generate", "--server", "1.9.6")).toMatchObject({ code: 0 });
    expect(await workspace.run("check", "--endpoint", origin)).toMatchObject({ code: 0 });
  });
});
