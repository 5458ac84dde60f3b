import { afterEach, describe, expect, test } from "vitest";
import { serverNames, serverTruth } from "../support/servers.js";
import type { Keys } from "./authorization.js";
import type { KnownServer, MadeUpServer } from "./release.js";
import type { Route } from "./routes.js";
import { type EmbeddedServer, startServer } from "./server.js";

const keys: Keys = {
  reader: { kind: "project", scopes: ["collections.read", "forks.read"] },
  writer: { kind: "project", scopes: ["collections.write"] },
};

const running: EmbeddedServer[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

/** Starts a server, and asks it as a project key or as nobody. */
async function start(server: KnownServer | MadeUpServer) {
  const started = await startServer({ ...server, keys });
  running.push(started);
  const { endpoint, requests } = started;
  const ask = async (path: string, secret?: keyof typeof keys) => {
    const headers = { "x-appwrite-project": "school", ...(secret && { "x-appwrite-key": secret }) };
    const response = await fetch(endpoint + path, { headers });
    return { status: response.status, ...((await response.json()) as { message?: string }) };
  };
  return { ask, endpoint, requests };
}

const versions = { "1.8-branch": "1.8.1", cloud: "1.9.6", main: "1.9.6" };

describe.each(serverNames)("the server %s", (name) => {
  const version = { ...versions }[name as keyof typeof versions] ?? name;

  test("tells its version to who comes without a key", async () => {
    const { ask } = await start({ server: name });
    expect(await ask("/health/version")).toEqual({ status: 200, version });
  });

  test("refuses a key in the words of its time", async () => {
    const { ask } = await start({ server: name });
    const missing = /^1\.[4-7]\./.test(name) ? "scope (public)" : 'scopes (["public"])';
    expect(await ask("/health/version", "reader")).toMatchObject({
      status: 401,
      message: `app.school@service.127.0.0.1 (role: applications) missing ${missing}`,
      type: "general_unauthorized_scope",
      version,
    });
  });

  test("answers all its routes, each as itself", async () => {
    const { endpoint, requests } = await start({ server: name });
    const { routes } = serverTruth(name);
    for (const route of routes.keys()) {
      const [method = "", path = ""] = route.split(" ");
      await fetch(`${endpoint}${path.replaceAll("{}", "x-0")}`, { method });
    }
    const answered = requests.map(({ route }) => route?.replace(/\{\w+\}/g, "{}"));
    expect(answered).toEqual([...routes.keys()]);
  });
});

test("an older path is answered like the path of today", async () => {
  const { ask, requests } = await start({ server: "1.4.14" });
  const refused =
    "app.school@service.127.0.0.1 (role: applications) missing scope (collections.read)";
  for (const path of ["/databases/main/collections/books", "/database/collections/books"]) {
    expect(await ask(path, "reader")).toMatchObject({ status: 200 });
    expect(await ask(path, "writer")).toMatchObject({ status: 401, message: refused });
  }
  expect(requests.map(({ route }) => route)).toEqual([
    "GET /databases/{databaseId}/collections/{collectionId}",
    "GET /databases/{databaseId}/collections/{collectionId}",
    "GET /database/collections/{}",
    "GET /database/collections/{}",
  ]);
});

test("a route of another server is none", async () => {
  const { ask } = await start({ server: "1.9.6" });
  expect(await ask("/apps", "reader")).toMatchObject({
    status: 404,
    type: "general_route_not_found",
  });
});

const forks: Route = { verb: "GET", path: "/forks/{forkId}", anyOf: ["forks.read"] };

test("a test can add routes to a known server", async () => {
  const { ask } = await start({ server: "1.8.1", extraRoutes: [forks] });
  expect(await ask("/forks/one", "reader")).toMatchObject({ status: 200 });
  expect(await ask("/forks/one", "writer")).toMatchObject({ status: 401 });
  expect(await ask("/databases/main/collections", "reader")).toMatchObject({ status: 200 });
});

describe("a server that a test makes up", () => {
  test("has its routes, and the one that tells its version", async () => {
    const { ask } = await start({ version: "2.0.0", routes: [forks] });
    expect(await ask("/forks/one", "reader")).toMatchObject({ status: 200 });
    expect(await ask("/users", "reader")).toMatchObject({ status: 404 });
    expect(await ask("/health/version")).toEqual({ status: 200, version: "2.0.0" });
    expect(await ask("/forks/one")).toMatchObject({
      message: 'User (role: guests) missing scopes (["forks.read"])',
    });
  });

  test("has callers that hold what it says", async () => {
    const callers = { project: { holds: ["forks.read"] }, guest: { holds: [] } };
    const { ask } = await start({ version: "1.7.0", routes: [forks], callers });
    expect(await ask("/forks/one", "writer")).toMatchObject({ status: 200 });
    expect(await ask("/health/version")).toMatchObject({
      message: "User (role: guests) missing scope (public)",
    });
  });

  test("may tell its version to others", async () => {
    const versionRoute = { verb: "GET", path: "/health/version", anyOf: ["forks.read"] };
    const { ask } = await start({ version: "2.0.0", routes: [versionRoute] });
    expect(await ask("/health/version", "reader")).toEqual({ status: 200, version: "2.0.0" });
    expect(await ask("/health/version")).toMatchObject({ status: 401 });
  });

  test("does not start where one route would be opened in two ways", async () => {
    const same = { ...forks, path: "/forks/{id}", anyOf: ["forks.write"] };
    await expect(startServer({ version: "2.0.0", routes: [forks, same], keys })).rejects.toThrow(
      "GET /forks/{id} is opened by forks.read and also by forks.write",
    );
  });
});
