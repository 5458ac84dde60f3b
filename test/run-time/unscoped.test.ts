import lodash from "lodash";
import { Client, Users } from "node-appwrite";
import { expect, test } from "vitest";
import { unscopedMessage } from "../../src/messages.js";
import { unscoped } from "../../src/runtime.js";
import { thrownBy } from "../http/connect.js";
import type { AnyService } from "../http/sdks.js";
import { readerOfUsers, scopedTo } from "./js-user.js";

test("what is behind a service is the SDK's own, on which the server alone decides", async () => {
  const { appwrite, received } = await readerOfUsers();
  const users = unscoped(appwrite.users as AnyService) as Users;
  expect(Object.getPrototypeOf(users)).toBe(Users.prototype);
  expect(await thrownBy(() => users.delete({ userId: "ada" }))).toMatchObject({
    type: "general_unauthorized_scope",
  });
  expect((await received()).map(({ status }) => status)).toEqual([401]);
  expect(unscoped(appwrite.users as AnyService)).toBe(users);
});

test("it works for a service that is frozen, and leaves the service as it is", async () => {
  const { appwrite, received } = await readerOfUsers();
  const users = Object.freeze(appwrite.users as AnyService);
  Object.assign(unscoped(users), { list: undefined });
  expect(await users.list?.()).toMatchObject({ total: 0 });
  expect((await received()).map(({ status }) => status)).toEqual([200]);
});

test.each([
  { what: "nothing", value: undefined },
  { what: "null", value: null },
  { what: "a name", value: "users" },
  { what: "a client", value: scopedTo(["users.read"]) },
  { what: "the SDK's own service", value: new Users(new Client()) },
  { what: "a spread", value: { ...scopedTo(["users.read"]).users } },
  { what: "a clone", value: lodash.clone(scopedTo(["users.read"]).users) },
  {
    what: "an object that inherits from one",
    value: Object.create(scopedTo(["users.read"]).users as object),
  },
])("$what has nothing behind it", ({ value }) => {
  expect(() => unscoped(value as never)).toThrow(new TypeError(unscopedMessage));
});
