import { inspect } from "node:util";
import lodash from "lodash";
import { Client, Users } from "node-appwrite";
import { describe, expect, test } from "vitest";
import { serverRules } from "../../generated/node-appwrite/server.js";
import { usersService } from "../../generated/node-appwrite/services/users.js";
import { accountKey, guest, organizationKey, scopedClient, session } from "../../src/index.js";
import { createScopedClient } from "../../src/runtime.js";
import { signed } from "../support/signed.js";

const secret = "5ec4e7";

/** Sets every credential there is. */
const withAll = (made: Client) =>
  made
    .setProject("school")
    .setKey(secret)
    .setSession(secret)
    .setJWT(secret)
    .setBearer(secret)
    .setDevKey(secret)
    .setCookie(secret);

const client = withAll(new Client());

/** What `console.log` writes, without a console that the tests' own runner has taken over. */
const logged = (value: unknown) => inspect(value);

const ways: readonly { way: string; print(value: object): string }[] = [
  { way: "JSON.stringify", print: (value) => JSON.stringify(value) },
  { way: "JSON.stringify, deep in something", print: (value) => JSON.stringify({ a: [value] }) },
  { way: "console.log", print: logged },
  {
    way: "console.log, deep in something",
    print: (value) => logged({ a: { b: { value } } }),
  },
  { way: "inspect without depth", print: (value) => inspect(value, { depth: 0 }) },
  { way: "inspect at any depth", print: (value) => inspect(value, { depth: null }) },
  {
    way: "inspect with all there is",
    print: (value) =>
      inspect(value, { depth: null, showHidden: true, getters: true, showProxy: true }),
  },
  { way: "a template string", print: (value) => `${value}` },
  { way: "a sum of strings", print: (value) => `: ${String(value)}` },
];

const copies: readonly { of: string; copy<Value>(value: Value): Value }[] = [
  { of: "itself", copy: (value) => value },
  { of: "a clone", copy: (value) => lodash.clone(value) },
  { of: "a deep clone", copy: (value) => lodash.cloneDeep(value) },
];

describe.each(ways)("$way", ({ print }) => {
  test.each(copies)(
    "of $of shows who calls, with which scopes and in which project",
    ({ copy }) => {
      const appwrite = scopedClient(client, ["users.read", "rows.write"]);
      for (const value of [appwrite, appwrite.users]) {
        const text = print(copy(value));
        for (const part of ["project", "users.read", "rows.write", "school"]) {
          expect(text).toContain(part);
        }
        expect(text).not.toContain(secret);
      }
    },
  );

  test.each([
    { kind: "organization", grant: organizationKey(["projects.read"]) },
    { kind: "account", grant: accountKey(["teams.read"]) },
    { kind: "session", grant: session() },
    { kind: "guest", grant: guest() },
  ])("names the caller $kind, and shows no credential of it", ({ kind, grant }) => {
    const own = signed(new Client(), grant);
    const appwrite = scopedClient(own, grant as never) as { users: object };
    withAll(own);
    for (const value of [appwrite, appwrite.users]) {
      expect(print(value)).toContain(kind);
      expect(print(value)).not.toContain(secret);
    }
  });

  test("makes no service", () => {
    let made = 0;
    class Counted extends Users {
      constructor(own: Client) {
        super(own);
        made += 1;
      }
    }
    const service = { ...usersService, Class: Counted };
    const grant = ["users.read"];
    const appwrite = createScopedClient([service], serverRules, client, grant) as {
      readonly users: unknown;
    };
    expect(print(appwrite)).toContain("users.read");
    expect(made).toBe(0);
    expect(appwrite.users).toBeInstanceOf(Counted);
    expect(made).toBe(1);
  });
});

test("what is printed", () => {
  const appwrite = scopedClient(client, ["users.read"]);
  const shown = { caller: "project", scopes: ["users.read"], project: "school" };
  expect(JSON.parse(JSON.stringify(appwrite))).toEqual(shown);
  expect(JSON.parse(JSON.stringify(appwrite.users))).toEqual({ service: "users", ...shown });
  expect(inspect(appwrite)).toBe(`ScopedClient ${JSON.stringify(shown)}`);
  expect(inspect(appwrite.users)).toBe(
    `ScopedService ${JSON.stringify({ service: "users", ...shown })}`,
  );
});

test("what reads past all of it finds no credential either", () => {
  const appwrite = scopedClient(client, ["users.read"]);
  const options = { depth: null, customInspect: false, showHidden: true, getters: true };
  for (const value of [appwrite, { ...appwrite }, appwrite.users, { ...appwrite.users }]) {
    expect(inspect(value, options)).not.toContain(secret);
    expect(JSON.stringify(Object.entries(value))).not.toContain(secret);
  }
});

test("a project that is set later is shown, and none where none is set", () => {
  const later = new Client().setKey(secret);
  const appwrite = scopedClient(later, ["users.read"]);
  expect(JSON.stringify(appwrite)).not.toContain("school");
  later.setProject("school");
  expect(JSON.stringify(appwrite)).toContain('"project":"school"');
});
