import * as consoleSdk from "@appwrite.io/console";
import { AppwriteException, Client, Project, ProjectKeyScopes, Query, Users } from "node-appwrite";
import { describe, expect, onTestFinished, test } from "vitest";
import { exceptionOf } from "../http/connect.js";
import { carriedDump } from "../support/server-dumps.js";
import type { ServerName } from "../support/servers.js";
import type { Keys } from "./authorization.js";
import { startServer } from "./server.js";

const keys: Keys = {
  standard_manager: { kind: "project", scopes: ["keys.read", "keys.write"] },
  standard_expired: { kind: "project", scopes: ["users.read"], isExpired: true },
  ephemeral_expired: { kind: "project", scopes: ["users.read"], isExpired: true },
  organization_x: { kind: "organization", scopes: ["keys.read", "keys.write", "projects.write"] },
};

async function connect(server: ServerName) {
  const started = await startServer({ server, keys, project: "blog", managesKeys: true });
  onTestFinished(() => started.close());
  const client = (secret: string, project = "blog") =>
    new Client().setEndpoint(started.endpoint).setProject(project).setKey(secret);
  return { ...started, client };
}

describe("keys are kept by the project's own routes", () => {
  test("made, listed, used, changed and deleted", async () => {
    const { client } = await connect("1.9.6");
    const project = new Project(client("standard_manager"));
    const before = await project.listKeys();
    expect(before.keys.map(({ scopes }) => scopes)).toContainEqual(["keys.read", "keys.write"]);
    const scopes = [ProjectKeyScopes.UsersRead];
    const made = await project.createKey({ keyId: "reader", name: "Reader", scopes });
    expect(made.secret).toMatch(/^standard_[0-9a-f]{128}$/);
    expect((await project.listKeys()).total).toBe(before.total + 1);
    const users = new Users(client(made.secret));
    expect(await users.list()).toMatchObject({ total: 0 });
    await project.updateKey({ keyId: "reader", name: "R", scopes: [ProjectKeyScopes.TeamsRead] });
    expect(await exceptionOf(users.list())).toMatchObject({ type: "general_unauthorized_scope" });
    expect(await project.getKey({ keyId: "reader" })).toMatchObject({ name: "R" });
    await project.deleteKey({ keyId: "reader" });
    expect(await exceptionOf(users.list())).toMatchObject({ type: "user_unauthorized" });
    expect(await exceptionOf(project.getKey({ keyId: "reader" }))).toMatchObject({
      code: 404,
      type: "key_not_found",
    });
  });

  test("and the newest server makes short-lived ones alone for a key", async () => {
    const { client } = await connect("main");
    const project = new Project(client("standard_manager"));
    const scopes = [ProjectKeyScopes.UsersRead];
    const refused = await exceptionOf(project.createKey({ keyId: "x", name: "X", scopes }));
    expect(refused).toMatchObject({ code: 403, type: "key_creation_denied" });
    const made = await project.createEphemeralKey({ scopes, duration: 60 });
    expect(await new Users(client(made.secret)).list()).toMatchObject({ total: 0 });
    const tooLong = exceptionOf(project.createEphemeralKey({ scopes, duration: 4000 }));
    expect(await tooLong).toMatchObject({ code: 400, type: "general_argument_invalid" });
  });
});

test("keys are kept by the console's routes, as older servers have them", async () => {
  const { endpoint } = await connect("1.8-branch");
  const client = new consoleSdk.Client().setEndpoint(endpoint).setKey("organization_x");
  const projects = new consoleSdk.Projects(client);
  const scopes = [consoleSdk.Scopes.UsersRead];
  const made = await projects.createKey({ projectId: "blog", name: "Reader", scopes });
  const found = await projects.getKey({ projectId: "blog", keyId: made.$id });
  expect(found).toEqual(made);
  await projects.deleteKey({ projectId: "blog", keyId: made.$id });
  const { keys: left } = await projects.listKeys({ projectId: "blog" });
  expect(left.map(({ $id }) => $id)).not.toContain(made.$id);
});

test("the project's own list has pages", async () => {
  const { client } = await connect("1.9.6");
  const project = new Project(client("standard_manager"));
  const { total } = await project.listKeys();
  const rest = await project.listKeys({ queries: [Query.limit(100), Query.offset(1)] });
  expect([rest.total, rest.keys.length]).toEqual([total, total - 1]);
});

describe("a member of the console", () => {
  const scopes = carriedDump("1.8.1").roles.developer ?? [];
  const members = { ada: { kind: "session", scopes } } as const;

  test.each<[ServerName, string, string, string, number]>([
    ["1.8.1", "/projects/blog/keys", "console", "ada", 200],
    ["1.8.1", "/projects/school/keys", "console", "ada", 404],
    ["1.8.1", "/projects/blog/keys", "console", "bob", 401],
    ["1.9.6", "/project/keys", "blog", "ada", 200],
    ["1.9.6", "/project/keys", "blog", "bob", 401],
    ["1.9.6", "/project/keys", "school", "ada", 404],
  ])("%s: %s of %s, as %s", async (server, path, project, secret, status) => {
    const started = await startServer({
      server,
      keys,
      members,
      project: "blog",
      managesKeys: true,
    });
    onTestFinished(() => started.close());
    const headers = {
      "x-appwrite-project": project,
      cookie: `a_session_console=${secret}`,
      ...(project !== "console" && { "x-appwrite-mode": "admin" }),
    };
    const answer = await fetch(`${started.endpoint}${path}`, { headers });
    expect(answer.status).toBe(status);
    await answer.body?.cancel();
  });
});

describe("bad credentials are answered as servers that ran have done", () => {
  test.each([
    ["an expired key", "standard_expired", "blog", 401, "project_key_expired"],
    ["an unknown key", "standard_unknown", "blog", 401, "user_unauthorized"],
    ["a key without a prefix", "unknown", "blog", 401, "user_unauthorized"],
    ["another project", "standard_manager", "school", 404, "project_not_found"],
  ])("%s", async (_, secret, project, code, type) => {
    const { client } = await connect("1.9.6");
    const error = await exceptionOf(new Users(client(secret, project)).list());
    expect(error).toBeInstanceOf(AppwriteException);
    expect(error).toMatchObject({ code, type });
  });

  test.each(["ephemeral_expired", "ephemeral_unknown", "other_prefix"])(
    "%s makes a guest",
    async (secret) => {
      const { client } = await connect("1.9.6");
      const error = await exceptionOf(new Users(client(secret)).list());
      expect(error.message).toContain("(role: guests)");
    },
  );
});

describe("arguments are looked at after the scopes", () => {
  const ask = async (verb: string, path: string, secret: string) => {
    const { endpoint } = await connect("1.9.6");
    const headers = { "x-appwrite-project": "blog", "x-appwrite-key": secret };
    const answer = await fetch(`${endpoint}${path}`, { method: verb, headers });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const noId = "_an-id-that-none-can-be-since-it-is-too-long";

  test.each([
    ["GET", `/project/keys/${noId}`],
    ["POST", "/project/keys"],
  ])("%s %s", async (verb, path) => {
    expect(await ask(verb, path, "standard_manager")).toMatchObject({
      status: 400,
      type: "general_argument_invalid",
    });
  });

  test("and a caller who lacks the scope is told that", async () => {
    expect(await ask("GET", `/users/${noId}`, "standard_manager")).toMatchObject({ status: 401 });
    expect(await ask("POST", "/users", "standard_manager")).toMatchObject({ status: 401 });
  });
});
