import { inspect } from "node:util";
import type { Models } from "node-appwrite";
import { describe, expect, test, vi } from "vitest";
import type { ScopedUsers } from "../../src/index.js";
import { mockMessages } from "../../src/messages.js";
import { mockScoped } from "../../src/testing.js";
import { thrownBy } from "../http/connect.js";
import type { AnyService } from "../http/sdks.js";

type Reader = ScopedUsers<"users.read">;

const page: Models.UserList = { total: 1, users: [] };

/** What people test. */
const countUsers = async (users: Reader) => (await users.list({ search: "ada" })).total;

test("code that takes a service takes a mock", async () => {
  const list = vi.fn(async () => page);
  const users = mockScoped<Reader>({ list });
  expect(await countUsers(users)).toBe(1);
  expect(list).toHaveBeenCalledWith({ search: "ada" });
  expect(users.list).toHaveBeenCalledOnce();
});

test("an instance of a class is one, too", async () => {
  class InMemory {
    async list() {
      return page;
    }
  }
  expect(await countUsers(mockScoped(new InMemory()))).toBe(1);
});

test.each(["list", "delete", "purge", "calls"])(
  "the method %s rejects where it is not mocked, and is named",
  async (method) => {
    const users = mockScoped<Reader>({ get: async () => ({}) as Models.User });
    const result = (users as unknown as AnyService)[method]?.({ userId: "ada" });
    expect(result).toBeInstanceOf(Promise);
    expect(await thrownBy(() => result)).toEqual(new Error(mockMessages.notMocked(method)));
  },
);

test.each([{ mock: undefined }, { mock: page }, { mock: Promise.resolve(page) }, { mock: "list" }])(
  "what mocks a method and is no function is refused at once: $mock",
  ({ mock }) => {
    expect(() => mockScoped<Reader>({ list: mock } as never)).toThrow(
      new TypeError(mockMessages.notAFunction("list")),
    );
  },
);

test.each([undefined, null, "list", async () => page])("%s is no set of methods", (methods) => {
  expect(() => mockScoped<Reader>(methods as never)).toThrow(
    new TypeError(mockMessages.notMethods),
  );
});

describe("a mock may be looked at: nothing is called, and nothing rejects", () => {
  const users = mockScoped<Reader>({ list: async () => page });

  test("awaited and handed on", { timeout: 5000 }, async () => {
    expect(await users).toBe(users);
    expect(await Promise.resolve(users)).toBe(users);
    expect(await (async () => users)()).toBe(users);
  });

  test("printed", () => {
    expect(JSON.stringify({ users })).toBe('{"users":{}}');
    expect(inspect(users, { showProxy: true, showHidden: true })).toContain("list");
    expect(`${users}`).toBe("[object Object]");
    expect([...Object.keys({ ...users })]).toEqual(["list"]);
    expect(Symbol.iterator in users).toBe(false);
  });

  test("compared, and printed as a test does that fails", () => {
    expect(users).toEqual(users);
    expect(users).not.toEqual({});
    expect(() => expect(users).toEqual({ list: 1, delete: users })).toThrow("to deeply equal");
    expect({ users }).toMatchInlineSnapshot(`
      {
        "users": {
          "list": [Function],
        },
      }
    `);
  });
});

test("what is changed afterwards in what was handed over does not change the mock", async () => {
  const methods = { list: async () => page };
  const users = mockScoped<Reader>(methods);
  methods.list = async () => ({ ...page, total: 2 });
  expect(await countUsers(users)).toBe(1);
  vi.spyOn(users, "list").mockResolvedValue({ ...page, total: 3 });
  expect(await countUsers(users)).toBe(3);
});
