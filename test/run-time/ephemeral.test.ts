import { setTimeout as wait } from "node:timers/promises";
import { Client, type Project } from "node-appwrite";
import { describe, expect, it, onTestFinished } from "vitest";
import { EphemeralKeyError, ephemeralClient } from "../../generated/node-appwrite/ephemeral.js";
import { scopedClient, session, unscoped } from "../../generated/node-appwrite/index.js";
import { scopedProject } from "../../generated/node-appwrite/services/project.js";
import { startServer } from "../server/server.js";
import { httpServer } from "../support/http-server.js";
import { logged } from "../support/logged.js";
import type { ServerName } from "../support/servers.js";

const secret = "standard_5ec4e7";
const made = "POST /project/keys/ephemeral";

/** A server whose only key holds these scopes, and a maker that says that it makes keys. */
async function connect(server: ServerName = "cloud", scopes: readonly string[] = ["keys.write"]) {
  const keys = { [secret]: { kind: "project", scopes } } as const;
  const started = await startServer({ server, keys, project: "blog", managesKeys: true });
  onTestFinished(() => started.close());
  const routes = () => started.requests.map(({ route }) => route);
  return { ...started, routes, client: clientFor(started.endpoint) };
}

const clientFor = (endpoint: string) =>
  new Client().setEndpoint(endpoint).setProject("blog").setKey(secret);

describe("a client with a short-lived key", () => {
  it.each([
    ["a scoped client", (client: Client) => scopedClient(client, ["keys.write", "teams.read"])],
    ["its service project", (client: Client) => scopedProject(client, ["keys.write"])],
  ])("is made by %s, and holds what is listed", async (_, makerOf) => {
    const { client, requests } = await connect();
    const maker = makerOf(client);
    const appwrite = await ephemeralClient(maker, ["users.read"], { duration: 900 });
    expect(await appwrite.users.list()).toMatchObject({ total: 0 });
    expect(requests.map(({ route, status }) => [route, status])).toEqual([
      [made, 201],
      ["GET /users", 200],
    ]);
    expect(await rejection((appwrite.teams as never as { list(): unknown }).list())).toMatchObject({
      name: "MissingScopeError",
    });
    expect(logged(appwrite)).not.toContain("ephemeral_");
  });

  it("is refused by the server what is not listed, although its maker holds it", async () => {
    const { client, requests } = await connect("cloud", ["keys.write", "teams.read"]);
    const maker = scopedClient(client, ["keys.write", "teams.read"]);
    const grant = ["users.read", "teams.write"] as const;
    const appwrite = await ephemeralClient(maker, grant, { duration: 60 });
    const teams = unscoped<{ list(): Promise<unknown> }>(appwrite.teams);
    expect(await rejection(teams.list())).toMatchObject({ type: "general_unauthorized_scope" });
    expect(requests.at(-1)).toMatchObject({ route: "GET /teams", status: 401 });
  });

  it("has it made anew before it runs out, once for all calls", async () => {
    const { client, requests, routes } = await connect();
    const maker = scopedClient(client, ["keys.write"]);
    const { users } = await ephemeralClient(maker, ["users.read"], { duration: 2 });
    const keys = () => routes().filter((route) => route === made).length;
    for (let renewals = 1; renewals <= 2; renewals += 1) {
      while (keys() === renewals) {
        await Promise.all([users.list(), users.list(), users.list()]);
        await wait(50);
      }
      expect(keys()).toBe(renewals + 1);
    }
    expect(requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it("rejects calls where no key can be made any more, and asks again", async () => {
    const { client, routes } = await connect();
    const maker = scopedClient(client, ["keys.write"]);
    const { users } = await ephemeralClient(maker, ["users.read"], { duration: 1 });
    const own = client.headers["X-Appwrite-Key"];
    client.setKey("standard_other");
    await wait(1000);
    const refused = await Promise.all([rejection(users.list()), rejection(users.list())]);
    for (const error of refused) expect(error).toMatchObject({ reason: "denied" });
    expect(routes()).toEqual([made, made]);
    client.setKey(own ?? "");
    expect(await users.list()).toMatchObject({ total: 0 });
    expect(routes()).toEqual([made, made, made, "GET /users"]);
  });

  it("takes settings over, and no credentials", async () => {
    const { client, endpoint } = await connect();
    client.setLocale("de").setSelfSigned(true);
    const maker = scopedProject(client, ["keys.write"]);
    const appwrite = await ephemeralClient(maker, ["users.read"], { duration: 900 });
    const { config } = unscoped<Project>(appwrite.project).client;
    expect(config).toMatchObject({ endpoint, project: "blog", locale: "de", selfSigned: true });
    expect(config.key).toMatch(/^ephemeral_/);
  });
});

describe("it is said clearly that no key is made", () => {
  it("by a key that lacks keys.write, whatever is declared", async () => {
    const { client } = await connect("cloud", ["users.read"]);
    const maker = scopedClient(client, ["keys.write"]);
    const error = await rejection(ephemeralClient(maker, ["users.read"], { duration: 900 }));
    expect(error).toBeInstanceOf(EphemeralKeyError);
    expect(error).toMatchObject({ reason: "denied", type: "general_unauthorized_scope" });
    expect(logged(error)).not.toContain(secret);
  });

  it.each<ServerName>(["1.8.1", "1.9.0"])("by Appwrite %s, which has none", async (server) => {
    const { client } = await connect(server, ["users.read"]);
    const maker = scopedClient(client, ["keys.write"]);
    const error = await rejection(ephemeralClient(maker, ["users.read"], { duration: 900 }));
    expect(error).toMatchObject({ reason: "not-on-server", type: "general_route_not_found" });
    expect(`${error}`).toContain("since 1.9.5");
  });

  it.each([
    [403, "key_creation_denied", "denied"],
    [400, "general_argument_invalid", "invalid"],
    [429, "general_rate_limit_exceeded", "rate-limited"],
    [404, "project_not_found", "unexpected"],
    [500, "general_unknown", "unexpected"],
  ])("where the server answers %i %s", async (status, type, reason) => {
    const { origin } = await httpServer((_, response) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ code: status, type, message: secret }));
    });
    const maker = scopedProject(clientFor(`${origin}/v1`), ["keys.write"]);
    const error = await rejection(ephemeralClient(maker, ["users.read"], { duration: 900 }));
    expect(error).toMatchObject({ name: "EphemeralKeyError", reason, type });
    expect(logged(error)).not.toContain(secret);
  });

  it("where nothing answers, or something else", async () => {
    const foreign = await httpServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in</html>");
    });
    const asked = (origin: string) => {
      const maker = scopedProject(clientFor(`${origin}/v1`), ["keys.write"]);
      return rejection(ephemeralClient(maker, ["users.read"], { duration: 900 }));
    };
    expect(await asked(foreign.origin)).toMatchObject({ reason: "unexpected" });
    await foreign.close();
    expect(await asked(foreign.origin)).toMatchObject({ reason: "unreachable" });
  });
});

describe("without the types, nothing is sent where", () => {
  const make = ephemeralClient as unknown as (...args: readonly unknown[]) => Promise<unknown>;
  it.each<[string, (client: Client) => readonly unknown[], string]>([
    ["the maker lacks keys.write", (c) => [scopedClient(c, ["users.read"])], "MissingScopeError"],
    ["the maker is the SDK's own client", (client) => [client], "TypeError"],
    ["there is no maker", () => [undefined], "TypeError"],
    ["the maker is another service", (c) => [scopedClient(c, ["keys.write"]).users], "TypeError"],
    ["a scope is none", (c) => [scopedProject(c, ["keys.write"]), ["user.read"]], "TypeError"],
    ["the grant is a session", (c) => [scopedProject(c, ["keys.write"]), session()], "TypeError"],
    ...[0, 3601, 1.5, "900", undefined].map(
      (duration) =>
        [
          `the duration is ${duration}`,
          (c: Client) => [scopedProject(c, ["keys.write"]), ["users.read"], { duration }],
          "TypeError",
        ] as [string, (client: Client) => readonly unknown[], string],
    ),
  ])("%s", async (_, argumentsOf, name) => {
    const { client, requests } = await connect();
    const [maker, grant = ["users.read"], options = { duration: 900 }] = argumentsOf(client);
    expect(await rejection(make(maker, grant, options))).toMatchObject({ name });
    expect(requests).toEqual([]);
  });
});

async function rejection(promise: unknown): Promise<unknown> {
  return Promise.resolve(promise).then(
    () => "it was fulfilled",
    (reason) => reason,
  );
}
