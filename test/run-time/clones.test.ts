import { deserialize, serialize } from "node:v8";
import lodash from "lodash";
import { Users } from "node-appwrite";
import { describe, expect, test } from "vitest";
import { guest, MissingScopeError, session } from "../../src/index.js";
import { thrownBy } from "../http/connect.js";
import type { AnyService } from "../http/sdks.js";
import { readerOfUsers, scopedTo, secret, type Untyped } from "./js-user.js";

const sameClass = (value: object) => Object.create(Object.getPrototypeOf(value));

/** Copies of an object that know its class. */
const ofTheClass: readonly { way: string; copy: <Value extends object>(value: Value) => Value }[] =
  [
    { way: "lodash's clone", copy: (value) => lodash.clone(value) },
    { way: "lodash's cloneDeep", copy: (value) => lodash.cloneDeep(value) },
    {
      way: "lodash's cloneDeepWith",
      copy: (value) => lodash.cloneDeepWith(value, () => undefined),
    },
    { way: "lodash's create", copy: (value) => lodash.create(Object.getPrototypeOf(value), value) },
    {
      way: "Object.assign over its prototype",
      copy: (value) => Object.assign(sameClass(value), value),
    },
    {
      way: "its properties over its prototype",
      copy: (value) =>
        Object.defineProperties(sameClass(value), Object.getOwnPropertyDescriptors(value)),
    },
    { way: "an object that inherits from it", copy: (value) => Object.create(value) },
  ];

/** Copies of what stands in an object. */
const ofTheContents: typeof ofTheClass = [
  { way: "a spread", copy: (value) => ({ ...value }) },
  { way: "Object.assign", copy: (value) => Object.assign({}, value) },
  {
    way: "Object.fromEntries",
    copy: (value) => Object.fromEntries(Object.entries(value)) as never,
  },
  { way: "lodash's assignIn", copy: (value) => lodash.assignIn({}, value) },
  { way: "lodash's merge", copy: (value) => lodash.merge({}, value) },
  { way: "lodash's defaultsDeep", copy: (value) => lodash.defaultsDeep({}, value) },
  { way: "lodash's toPlainObject", copy: (value) => lodash.toPlainObject(value) },
  {
    way: "its properties",
    copy: (value) => Object.defineProperties({}, Object.getOwnPropertyDescriptors(value)) as never,
  },
];

const call = (users: AnyService | undefined) => thrownBy(() => users?.delete?.({ userId: "ada" }));

describe.each(ofTheClass)("a service copied by $way", ({ copy }) => {
  test("refuses what the service refuses, and calls what it calls", async () => {
    const { appwrite, received } = await readerOfUsers();
    const users = copy(appwrite.users as AnyService);
    expect(await call(users)).toBeInstanceOf(MissingScopeError);
    expect(users).toBeInstanceOf(Users);
    expect(await received()).toEqual([]);
    expect(await users.list?.()).toMatchObject({ total: 0 });
    expect((await received()).map(({ route }) => route)).toEqual(["GET /users"]);
  });
});

describe.each(ofTheContents)("what stands in a service, copied by $way", ({ copy }) => {
  test("is what is granted, and nothing else", async () => {
    const { appwrite, received } = await readerOfUsers();
    const users = copy(appwrite.users as AnyService);
    expect(users).not.toHaveProperty("delete");
    expect(Object.values(users).every((each) => typeof each === "function")).toBe(true);
    expect(await users.list?.()).toMatchObject({ total: 0 });
    expect((await received()).map(({ route }) => route)).toEqual(["GET /users"]);
  });
});

describe.each([...ofTheClass, ...ofTheContents])("a client copied by $way", ({ copy }) => {
  test("has services that refuse what its own refuse, and call what they call", async () => {
    const { appwrite, received } = await readerOfUsers();
    const { users } = copy(appwrite);
    expect(await call(users)).toBeInstanceOf(MissingScopeError);
    expect(await received()).toEqual([]);
    expect(await users?.list?.()).toMatchObject({ total: 0 });
    expect((await received()).map(({ route }) => route)).toEqual(["GET /users"]);
  });
});

test.each(["merge", "defaultsDeep", "assign"] as const)(
  "a client or service that lodash's %s puts another's into stays as it was",
  async (way) => {
    const { appwrite, received } = await readerOfUsers();
    const wide = scopedTo(["users.read", "users.write"]);
    lodash[way](appwrite, wide);
    lodash[way](appwrite.users, wide.users);
    expect(await call(appwrite.users)).toBeInstanceOf(MissingScopeError);
    expect(await received()).toEqual([]);
  },
);

describe.each([
  { way: "structuredClone", clone: (value: unknown) => structuredClone(value) },
  { way: "v8.serialize", clone: (value: unknown) => deserialize(serialize(value)) },
  { way: "postMessage", clone: (value: unknown) => new MessageChannel().port1.postMessage(value) },
])("$way refuses", ({ clone }) => {
  test.each([
    {
      what: "a client",
      value: scopedTo(["users.read"]),
      sentence: "#<ScopedClient> could not be cloned.",
    },
    {
      what: "a client on whose services nothing is granted",
      value: lodash.pick(scopedTo(guest()), "users"),
    },
    { what: "a service", value: scopedTo(["users.read"]).users },
    {
      what: "a service on which nothing is granted",
      value: scopedTo(session()).users,
      sentence: "#<ScopedService> could not be cloned.",
    },
  ])("$what", ({ value, sentence }) => {
    expect(() => clone(value)).toThrow(sentence ?? "could not be cloned");
  });
});

test("a method of the SDK's class that is called on a service has nothing to send with", async () => {
  const { appwrite, received } = await readerOfUsers();
  const bare = Users.prototype as unknown as AnyService;
  const { users } = appwrite as { users: AnyService };
  Reflect.deleteProperty(Object.getPrototypeOf(users), "delete");
  for (const made of [users, lodash.clone(users), { ...users }]) {
    await thrownBy(() => bare.delete?.call(made, { userId: "ada" }));
  }
  expect(await thrownBy(() => users.delete?.({ userId: "ada" }))).toBeInstanceOf(TypeError);
  expect(await received()).toEqual([]);
  expect(users).not.toHaveProperty("client");
});

test("what a service carries of its own is what is granted, as plain properties", () => {
  const { users } = scopedTo(["users.read"]) as Untyped as { users: AnyService };
  const own = Object.keys(users);
  expect(own).toContain("list");
  expect(own).not.toContain("delete");
  expect(Reflect.ownKeys(users)).toEqual(own);
  expect(JSON.stringify(Object.entries(users))).not.toContain(secret);
  expect([users.list?.name, users.delete?.name]).toEqual(["list", "delete"]);
  expect(users.constructor.name).toBe("Users");
});
