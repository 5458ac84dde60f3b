import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import * as consoleSdk from "@appwrite.io/console";
import { clientFactory, scopedClient } from "appwrite-scopes";
import { guest, organizationKey, session } from "appwrite-scopes/grants";
import { scopedUsers } from "appwrite-scopes/users";
import { Client, Users } from "node-appwrite";
import { describe, expect, test } from "vitest";
import { serverRules } from "../../generated/node-appwrite/server.js";
import { usersMethodScopes, usersService } from "../../generated/node-appwrite/services/users.js";
import { clientMessages, grantMessages, otherRelease } from "../../src/messages.js";
import { createScopedService } from "../../src/runtime.js";
import { connect, thrownBy } from "../http/connect.js";
import { signed } from "../support/signed.js";

const keys = { secret: { kind: "project", scopes: ["users.read"] } } as const;
const require = createRequire(import.meta.url);

/** What each method of `users` says, if it is not granted. */
const answersOf = (users: object): Promise<string[]> =>
  Promise.all(
    Object.keys(usersMethodScopes).map((method) =>
      Object.hasOwn(users, method)
        ? "granted"
        : thrownBy(() => (users as Record<string, () => unknown>)[method]?.()).then(String),
    ),
  );

describe("a service by itself", () => {
  test("sends what it is granted, and nothing that it is not", async () => {
    const { client, received } = await connect(keys);
    const users = scopedUsers(client().setKey("secret"), ["users.read"]);
    expect(users).toBeInstanceOf(Users);
    expect(await users.list()).toMatchObject({ total: 0 });
    const { list } = users;
    expect(await list()).toMatchObject({ total: 0 });
    const error = await thrownBy(() => (users.delete as unknown as () => unknown)());
    expect(error).toMatchObject({ method: "users.delete", needed: ["users.write"] });
    expect((await received()).map(({ status }) => status)).toEqual([200, 200]);
  });

  test.each([
    ["a key", ["users.read", "rows.write"]],
    ["an organization's key", organizationKey(["projects.read"])],
    ["a session", session()],
    ["a guest", guest()],
  ] as const)("refuses what that of a whole client does, for %s", async (_, grant) => {
    const { client } = await connect(keys);
    const whole = scopedClient(signed(client(), grant), grant as never) as {
      readonly users: object;
    };
    const alone = await answersOf(scopedUsers(signed(client(), grant), grant as never));
    const within = await answersOf(whole.users);
    expect(alone).toEqual(within);
    expect(alone.filter((answer) => answer !== "granted").length).toBeGreaterThan(10);
  });

  test("wants a client of its SDK, and a grant", () => {
    expect(() => scopedUsers({} as never, ["users.read"])).toThrow(
      new TypeError(clientMessages.notAClient("scopedUsers")),
    );
    expect(() => scopedUsers(new consoleSdk.Client() as never, ["users.read"])).toThrow(
      new TypeError(
        clientMessages.ofAnotherSdk("@appwrite.io/console", "node-appwrite", "scopedUsers"),
      ),
    );
    expect(() => scopedUsers(new Client(), undefined as never)).toThrow(
      new TypeError(grantMessages.notAGrant),
    );
  });

  test("is said to be missing at once, where the installed SDK lacks it", () => {
    const { Presences } = require("node-appwrite20");
    const service = { ...usersService, name: "presences", Class: Presences };
    expect(() => createScopedService(service, serverRules, new Client(), ["users.read"])).toThrow(
      new TypeError(otherRelease("presences")),
    );
  });
});

describe("each service of an SDK has an entry", () => {
  test.each([
    { sdk: "node-appwrite", prefix: "appwrite-scopes/", services: 23 },
    { sdk: "console", prefix: "appwrite-scopes/console/", services: 26 },
  ])("of $sdk, as an ES module and as CommonJS", async ({ sdk, prefix, services }) => {
    const folder = new URL(`../../generated/${sdk}/services/`, import.meta.url);
    const names = readdirSync(folder).map((file) => file.replace(".ts", ""));
    expect(names).toHaveLength(services);
    for (const name of names) {
      const maker = `scoped${name.replace(/^./, (letter) => letter.toUpperCase())}`;
      expect((await import(prefix + name))[maker], name).toBeTypeOf("function");
      expect(require(prefix + name)[maker], name).toBeTypeOf("function");
    }
  });
});

test("a client factory hands its arguments on, and scopes what it is given back", async () => {
  const { client, received } = await connect(keys);
  const asked: string[] = [];
  const make = clientFactory((key: string, project: string) => {
    asked.push(project);
    return client().setKey(key);
  });
  const appwrite = make(["users.read"], "secret", "school");
  expect(asked).toEqual(["school"]);
  expect(await appwrite.users.list()).toMatchObject({ total: 0 });
  expect(await thrownBy(() => (appwrite.teams.list as unknown as () => unknown)())).toMatchObject({
    method: "teams.list",
  });
  expect(() => make(["users.read", "users.read"] as never, "secret", "school")).toThrow(
    new TypeError(grantMessages.duplicate("users.read")),
  );
  expect((await received()).map(({ status }) => status)).toEqual([200]);
});
