import { Client, Users } from "node-appwrite";
import { describe, expect, test, vi } from "vitest";
import { MissingScopeError, scopedClient } from "../../src/index.js";
import { thrownBy } from "../http/connect.js";
import type { AnyService } from "../http/sdks.js";
import { readerOfUsers, scopedTo } from "./js-user.js";

describe.each([Object.freeze, Object.seal, Object.preventExtensions])("%o", (hold) => {
  test("leaves a client and its services as they work", async () => {
    const { appwrite, received } = await readerOfUsers();
    const held = hold(appwrite);
    const users = hold(held.users as AnyService);
    expect(held.users).toBe(users);
    expect(await users.list?.()).toMatchObject({ total: 0 });
    expect(await thrownBy(() => users.delete?.({ userId: "ada" }))).toBeInstanceOf(
      MissingScopeError,
    );
    expect((await received()).map(({ route }) => route)).toEqual(["GET /users"]);
  });
});

test("a granted method can be taken off its service, and called by whoever wants it", async () => {
  const { appwrite, received } = await readerOfUsers();
  const { list, get } = appwrite.users as AnyService;
  expect(await list?.()).toMatchObject({ total: 0 });
  expect(await Promise.all([["ada"], ["bob"]].map(([userId]) => get?.({ userId })))).toHaveLength(
    2,
  );
  expect(await list?.call(undefined)).toMatchObject({ total: 0 });
  expect((await received()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test("a refused method that is taken off its service stays refused", async () => {
  const { appwrite, received } = await readerOfUsers();
  const remove = appwrite.users?.delete;
  expect(await thrownBy(() => remove?.({ userId: "ada" }))).toBeInstanceOf(MissingScopeError);
  expect(await received()).toEqual([]);
});

test("tests can put something else in the place of a method, and of a service", async () => {
  const appwrite = scopedTo(["users.read"]);
  const users = appwrite.users as AnyService;
  const spies = [vi.spyOn(users, "list"), vi.spyOn(users, "delete")] as const;
  for (const spy of spies) spy.mockResolvedValue("spied");
  expect(await Promise.all([users.list?.(), users.delete?.()])).toEqual(["spied", "spied"]);
  for (const spy of spies) spy.mockRestore();
  expect(await thrownBy(() => users.delete?.())).toBeInstanceOf(MissingScopeError);
  const spy = vi.spyOn(appwrite, "teams", "get").mockReturnValue(users);
  expect(appwrite.teams).toBe(users);
  spy.mockRestore();
  expect(appwrite.teams).not.toBe(users);
});

test("a service fits where the SDK's class is asked for by instanceof, and each has a class of its own", () => {
  const client = new Client().setKey("secret");
  const [one, other] = [scopedClient(client, ["users.read"]), scopedClient(client, ["users.read"])];
  expect(one.users).toBeInstanceOf(Users);
  expect(one.users.constructor).not.toBe(other.users.constructor);
});
