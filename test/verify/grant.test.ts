import * as consoleSdk from "@appwrite.io/console";
import * as newest from "node-appwrite";
import { describe, expect, it, onTestFinished } from "vitest";
import * as verifyConsole from "../../generated/console/verify.js";
import { VerificationError, verifyGrant } from "../../generated/node-appwrite/verify.js";
import type { Key } from "../server/authorization.js";
import { startServer } from "../server/server.js";
import { httpServer } from "../support/http-server.js";
import { logged } from "../support/logged.js";
import type { ServerName } from "../support/servers.js";

const secret = "standard_5ec4e7";

async function connect(key: Partial<Key>, server: ServerName = "cloud") {
  const keys = { [secret]: { kind: "project", scopes: [], ...key } } as const;
  const started = await startServer({ server, keys, project: "blog" });
  onTestFinished(() => started.close());
  return started;
}

const clientFor = (endpoint: string, { Client } = newest) =>
  new Client().setEndpoint(endpoint).setProject("blog").setKey(secret);

const releases = ["node-appwrite8", "node-appwrite11", "node-appwrite14", "node-appwrite"];

describe.each(releases)("with the client of %s", async (alias) => {
  const sdk: typeof newest = await import(alias);

  it("tells what the key holds, without an effect", async () => {
    const { endpoint, requests } = await connect({ scopes: ["users.read", "rows.write"] });
    const client = clientFor(endpoint, sdk);
    const grant = ["rows.write", "users.read", "users.write", "templates.write"] as const;
    expect(await verifyGrant(client, grant)).toEqual({
      holds: ["rows.write", "users.read"],
      missing: ["users.write"],
      notProvable: ["templates.write"],
    });
    expect(requests.map(({ route, status }) => [route, status]).sort()).toEqual([
      ["GET /account", 401],
      ["GET /users/{userId}", 400],
      ["POST /tablesdb/{databaseId}/tables/{tableId}/rows", 400],
      ["POST /users", 401],
    ]);
  });

  it("rejects where the server does not know the key, whatever guests may do", async () => {
    const { endpoint } = await connect({ isExpired: true });
    const client = clientFor(endpoint, sdk);
    const error = await rejection(verifyGrant(client, ["rows.read", "users.read"]));
    expect(error).toMatchObject({ reason: "stranger", type: "project_key_expired" });
    expect(logged(error)).not.toContain(secret);
  });
});

it("works with the console's SDK, for its server", async () => {
  const { endpoint } = await connect({ scopes: ["users.read"] }, "1.8-branch");
  const client = new consoleSdk.Client().setEndpoint(endpoint).setProject("blog").setKey(secret);
  expect(await verifyConsole.verifyGrant(client, ["users.read", "teams.read"])).toEqual({
    holds: ["users.read"],
    missing: ["teams.read"],
    notProvable: [],
  });
});

it("asks nothing for what every key holds", async () => {
  const { endpoint, requests } = await connect({});
  const verified = await verifyGrant(clientFor(endpoint), ["health.read"]);
  expect(verified).toEqual({ holds: ["health.read"], missing: [], notProvable: [] });
  expect(requests).toHaveLength(1);
});

it("takes a guest's rights for none of the key's", async () => {
  const { endpoint, requests } = await connect({});
  const client = clientFor(endpoint).setKey("ephemeral_5ec4e7");
  const error = await rejection(verifyGrant(client, ["rows.read", "files.read"]));
  expect(error).toMatchObject({ reason: "stranger", type: "general_unauthorized_scope" });
  expect(requests).toHaveLength(1);
});

it("asks no more once the server wants no more requests", async () => {
  let asked = 0;
  const refusal = {
    type: "general_unauthorized_scope",
    message: '(role: applications) missing scopes (["account"])',
  };
  const { origin } = await httpServer((_, response) => {
    asked += 1;
    response.writeHead(asked === 1 ? 401 : 429, { "content-type": "application/json" });
    response.end(JSON.stringify(asked === 1 ? refusal : { type: "general_rate_limit_exceeded" }));
  });
  const grant = ["users.read", "users.write", "teams.read", "teams.write", "sites.read"] as const;
  const more = ["buckets.read", "buckets.write", "topics.read"] as const;
  const error = await rejection(verifyGrant(clientFor(`${origin}/v1`), [...grant, ...more]));
  expect(error).toMatchObject({ reason: "rate-limited" });
  // The five that were on their way.
  expect(asked).toBe(6);
});

it.each([
  ["a page", 200, "text/html", "<html>Sign in</html>"],
  ["another product's answer", 403, "application/json", '{"error":"forbidden"}'],
])("rejects where what answers is %s", async (_, status, type, body) => {
  const { origin } = await httpServer((_, response) => {
    response.writeHead(status, { "content-type": type }).end(body);
  });
  const error = await rejection(verifyGrant(clientFor(`${origin}/v1`), ["users.read"]));
  expect(error).toMatchObject({ reason: "unexpected" });
});

it("rejects where nothing answers, and where the key can't be sent, and quotes nothing of it", async () => {
  const { origin, close } = await httpServer(() => {});
  await close();
  const down = await rejection(verifyGrant(clientFor(`${origin}/v1`), ["users.read"]));
  expect(down).toMatchObject({ reason: "unreachable" });
  // Node would say which header it can't send, with the key.
  const client = clientFor(`${origin}/v1`).setKey(`${secret}\n`);
  const error = await verifyGrant(client, ["users.read"]).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TypeError);
  expect(logged(error)).toContain("such as a line break");
  expect(logged(error)).not.toContain(secret);
});

it.each([
  ["an empty list", []],
  ["a scope that is none", ["user.read"]],
  ["another kind of key's grant", { kind: "organization", scopes: ["projects.read"] }],
])("refuses %s before it asks", async (_, grant) => {
  const { endpoint, requests } = await connect({});
  await expect(verifyGrant(clientFor(endpoint), grant as never)).rejects.toThrow(TypeError);
  expect(requests).toEqual([]);
});

it("refuses a client without a key", async () => {
  const client = new newest.Client().setProject("blog");
  await expect(verifyGrant(client, ["users.read"])).rejects.toThrow(/has no key/);
});

async function rejection(promise: Promise<unknown>): Promise<VerificationError> {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(VerificationError);
  return error;
}
