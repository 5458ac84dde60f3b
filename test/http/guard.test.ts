import * as consoleSdk from "@appwrite.io/console";
import { Client, Users } from "node-appwrite";
import { describe, expect, test } from "vitest";
import * as scopedConsole from "../../src/console.js";
import { holds } from "../../src/holds.js";
import {
  guest,
  MissingScopeError,
  organizationKey,
  scopedClient,
  session,
} from "../../src/index.js";
import { createScopedClient } from "../../src/runtime.js";
import { signed } from "../support/signed.js";
import { connect, thrownBy } from "./connect.js";
import { type AnyService, readyMade } from "./sdks.js";

const keys = { secret: { kind: "project", scopes: ["users.read"] } } as const;

/** What JavaScript sees: every method can be called. */
const untyped = (client: object) => client as Readonly<Record<string, AnyService>>;

describe("a refused call", () => {
  test.each([
    {
      method: "users.delete",
      grant: ["users.read", "rows.read"],
      error: {
        reason: "missing-scope",
        needed: ["users.write"],
        granted: ["users.read", "rows.read"],
        caller: "project",
      },
    },
    {
      method: "tablesDB.listTables",
      grant: ["users.read"],
      error: { reason: "missing-scope", needed: ["collections.read", "tables.read"] },
    },
    {
      method: "organization.listProjects",
      grant: ["users.read"],
      error: { reason: "needs-key", needed: ["projects.read"] },
    },
    {
      method: "account.get",
      grant: ["users.read"],
      error: { reason: "session-only", needed: ["account"] },
    },
    {
      method: "functions.listRuntimes",
      grant: ["users.read"],
      error: { reason: "keyless-only", needed: ["public"] },
    },
    {
      method: "oauth2.listProjects",
      grant: ["users.read"],
      error: { reason: "ungrantable", needed: ["oauth2.projects.read"] },
    },
    {
      method: "users.list",
      grant: session(),
      error: { reason: "needs-key", needed: ["users.read"], granted: [], caller: "session" },
    },
    {
      method: "account.get",
      grant: guest(),
      error: { reason: "session-only", needed: ["account"], granted: [], caller: "guest" },
    },
  ])("rejects $method with the reason $error.reason, unsent", async ({ method, grant, error }) => {
    const { client, received } = await connect(keys);
    const appwrite = untyped(scopedClient(signed(client(), grant), grant as never));
    const [service, name] = method.split(".") as [string, string];
    const result = appwrite[service]?.[name]?.({});
    expect(result).toBeInstanceOf(Promise);
    const rejected = await thrownBy(() => result);
    expect(rejected).toBeInstanceOf(MissingScopeError);
    expect(rejected).toMatchObject({ name: "MissingScopeError", method, ...error });
    expect(await received()).toEqual([]);
  });

  test("throws at once where the SDK's method returns no promise", async () => {
    const { endpoint, received } = await connect(keys, readyMade["@appwrite.io/console"]);
    const client = new consoleSdk.Client().setEndpoint(endpoint).setKey("secret");
    const { avatars } = untyped(scopedConsole.scopedClient(client, ["users.read"]));
    expect(() => avatars?.getFlag?.({ code: "de" })).toThrow(MissingScopeError);
    expect(await received()).toEqual([]);
  });

  test("stays refused when the list of scopes is changed afterwards", async () => {
    const { client, received } = await connect(keys);
    const grant = ["users.read"];
    const appwrite = untyped(scopedClient(client().setKey("secret"), grant as never));
    grant.push("users.write");
    const error = await thrownBy(() => appwrite.users?.delete?.({ userId: "ada" }));
    expect(error).toMatchObject({ granted: ["users.read"] });
    expect(await received()).toEqual([]);
  });

  test("stays refused to a session that says it was granted something", async () => {
    const { client, received } = await connect(keys);
    const claim = { ...session(), scopes: ["users.read"] };
    const appwrite = untyped(scopedClient(client().setJWT("token"), claim as never));
    const error = await thrownBy(() => appwrite.users?.list?.());
    expect(error).toMatchObject({ reason: "needs-key", granted: [] });
    expect(await received()).toEqual([]);
  });

  test("stays refused when the list of an organization's key is changed afterwards", () => {
    const scopes = ["projects.read"];
    const grant = organizationKey(scopes as never) as { readonly scopes?: readonly string[] };
    scopes.push("projects.write");
    expect(grant.scopes).toEqual(["projects.read"]);
  });

  test("of one client does not touch another, nor the SDK", async () => {
    const { client, requests } = await connect(keys);
    const connected = client().setKey("secret");
    const own = Object.getOwnPropertyDescriptors(Users.prototype);
    const refusing = untyped(scopedClient(connected, ["rows.read"]));
    await expect(refusing.users?.list?.()).rejects.toThrow(MissingScopeError);
    await scopedClient(connected, ["users.read"]).users.list();
    await new Users(connected).list();
    expect(requests.map(({ status }) => status)).toEqual([200, 200]);
    expect(Object.getOwnPropertyDescriptors(Users.prototype)).toEqual(own);
  });
});

describe("what is granted", () => {
  test("is the SDK's own: service, method and answer", async () => {
    const { client, requests } = await connect(keys);
    const { users } = scopedClient(client().setKey("secret"), ["users.read"]);
    expect(users).toBeInstanceOf(Users);
    expect(await users.list()).toEqual(await new Users(client().setKey("secret")).list());
    expect(requests.map(({ route }) => route)).toEqual(["GET /users", "GET /users"]);
  });

  test("is carried by the client and by its services, as their types say", async () => {
    const { client } = await connect(keys);
    const appwrite = scopedClient(client().setKey("secret"), ["users.read", "rows.read"]);
    const carried = { "users.read": true, "rows.read": true };
    expect(appwrite[holds]).toEqual(carried);
    expect(appwrite.users[holds]).toEqual(carried);
  });

  test("a service is made when it is first touched, and once", () => {
    const made: Client[] = [];
    class Counted extends Users {
      constructor(client: Client) {
        super(client);
        made.push(client);
      }
    }
    const rules = { holds: [], grantable: ["users.read"] };
    const callers = {
      account: rules,
      guest: rules,
      organization: rules,
      project: rules,
      session: rules,
    };
    const server = {
      name: "cloud",
      sdk: "node-appwrite",
      callers,
      scopesElsewhere: { account: {}, organization: {}, project: {} },
    };
    const users = { name: "users", Class: Counted, methods: {}, notOnServer: {}, synchronous: [] };
    const client = new Client().setKey("secret");
    const appwrite = createScopedClient([users], server, client, ["users.read"]) as {
      users: Users;
    };
    expect(Object.keys(appwrite)).toEqual(["users"]);
    expect(made).toEqual([]);
    const first = appwrite.users;
    expect(appwrite.users).toBe(first);
    expect(first).toBeInstanceOf(Counted);
    expect(made).toEqual([client]);
  });

  test("every service stays the same on second touch", async () => {
    const { client } = await connect();
    const appwrite = untyped(scopedClient(client().setKey("secret"), ["users.read"]));
    const names = Object.keys(appwrite);
    expect(names).toHaveLength(23);
    for (const name of names) expect(appwrite[name]).toBe(appwrite[name]);
  });
});
