import {
  Account,
  type Client,
  Functions,
  Oauth2,
  Organization,
  TablesDB,
  Users,
} from "node-appwrite";
import { describe, expect, test } from "vitest";
import { connect, exceptionOf } from "./connect.js";

const keys = {
  reader: { kind: "project", scopes: ["users.read"] },
  writer: { kind: "project", scopes: ["users.write"] },
  organizer: { kind: "organization", scopes: ["projects.read"] },
  owner: { kind: "account", scopes: ["account"] },
} as const;

describe("a caller who does not pass reads what Appwrite writes", () => {
  test.each([
    {
      name: "a project key",
      by: (client: Client) => client.setKey("reader"),
      call: (client: Client) => new Users(client).delete({ userId: "ada" }),
      text: 'app.school@service.127.0.0.1 (role: applications) missing scopes (["users.write"])',
    },
    {
      name: "a project key, of a method that any one of several scopes opens",
      by: (client: Client) => client.setKey("reader"),
      call: (client: Client) => new TablesDB(client).listTables({ databaseId: "main" }),
      text: 'app.school@service.127.0.0.1 (role: applications) missing scopes (["tables.read","collections.read"])',
    },
    {
      name: "a project key that holds write and would read",
      by: (client: Client) => client.setKey("writer"),
      call: (client: Client) => new Users(client).list(),
      text: 'app.school@service.127.0.0.1 (role: applications) missing scopes (["users.read"])',
    },
    {
      name: "a project key, of the user's own account",
      by: (client: Client) => client.setKey("reader"),
      call: (client: Client) => new Account(client).get(),
      text: 'app.school@service.127.0.0.1 (role: applications) missing scopes (["account"])',
    },
    {
      name: "a project key, of what is answered without one",
      by: (client: Client) => client.setKey("reader"),
      call: (client: Client) => new Functions(client).listRuntimes(),
      text: 'app.school@service.127.0.0.1 (role: applications) missing scopes (["public"])',
    },
    {
      name: "an organization key",
      by: (client: Client) => client.setKey("organizer"),
      call: (client: Client) => new Organization(client).get(),
      text: 'app.school@service.127.0.0.1 (role: applications) missing scopes (["organization.read"])',
    },
    {
      name: "an account key",
      by: (client: Client) => client.setKey("owner"),
      call: (client: Client) => new Oauth2(client).listProjects(),
      text: 'user@example.com (role: users) missing scopes (["oauth2.projects.read"])',
    },
    {
      name: "a session",
      by: (client: Client) => client.setSession("secret"),
      call: (client: Client) => new Users(client).list(),
      text: 'user@example.com (role: users) missing scopes (["users.read"])',
    },
    {
      name: "a guest",
      by: (client: Client) => client,
      call: (client: Client) => new Account(client).get(),
      text: 'User (role: guests) missing scopes (["account"])',
    },
  ])("$name", async ({ by, call, text }) => {
    const { client } = await connect(keys);
    const error = await exceptionOf(call(by(client())));
    expect(error).toMatchObject({ message: text, code: 401, type: "general_unauthorized_scope" });
    expect(JSON.parse(error.response)).toEqual({
      message: text,
      code: 401,
      type: "general_unauthorized_scope",
      version: "1.9.6",
    });
  });
});

describe("who calls is told by the headers", () => {
  test.each([
    { credential: "a session", by: (client: Client) => client.setSession("secret") },
    { credential: "a JWT", by: (client: Client) => client.setJWT("secret") },
    { credential: "a cookie", by: (client: Client) => client.setCookie("b=1; a_session_x=secret") },
  ])("$credential is a user's", async ({ by }) => {
    const { client, requests } = await connect();
    await new Account(by(client())).get();
    expect(requests).toEqual([
      { method: "GET", path: "/account", route: "GET /account", status: 200 },
    ]);
  });

  test("another cookie is nobody's", async () => {
    const { client } = await connect();
    const error = await exceptionOf(new Account(client().setCookie("theme=dark")).get());
    expect(error.message).toContain("(role: guests)");
  });

  test.each(["unknown", "__proto__"])("the key %s is none", async (secret) => {
    const { client } = await connect(keys);
    const error = await exceptionOf(new Users(client().setKey(secret)).list());
    expect(error).toMatchObject({ code: 401, type: "user_unauthorized" });
  });
});

describe("the server", () => {
  test("answers 404 to what is no route", async () => {
    const { endpoint, requests } = await connect();
    const response = await fetch(`${endpoint}/nothing`);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { type: "general_route_not_found" },
    ]);
    expect(requests).toEqual([{ method: "GET", path: "/nothing", route: undefined, status: 404 }]);
  });

  test("prefers a route that is written out to one with a parameter", async () => {
    const { client, requests } = await connect();
    const account = new Account(client());
    await account.createAnonymousSession();
    await exceptionOf(account.updateSession({ sessionId: "anonymous" }));
    expect(requests.map(({ route }) => route)).toEqual([
      "POST /account/sessions/anonymous",
      "PATCH /account/sessions/{sessionId}",
    ]);
  });

  test("keeps no credential", async () => {
    const { client, requests } = await connect(keys);
    await new Users(client().setKey("reader")).list({ search: "reader" });
    await new Account(client().setJWT("reader")).get();
    expect(requests).toHaveLength(2);
    expect(JSON.stringify(requests)).not.toContain("reader");
  });
});

test("a caller passes who holds one of a route's scopes, whichever it is", async () => {
  for (const scope of ["collections.read", "tables.read"]) {
    const { client, received } = await connect({ one: { kind: "project", scopes: [scope] } });
    await new TablesDB(client().setKey("one")).listTables({ databaseId: "reports" });
    expect((await received()).map(({ status }) => status)).toEqual([200]);
  }
});
