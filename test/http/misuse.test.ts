import { Client } from "node-appwrite";
import { describe, expect, test } from "vitest";
import { accountKey, guest, organizationKey, scopedClient, session } from "../../src/index.js";
import { clientMessages, grantMessages } from "../../src/messages.js";
import { signed } from "../support/signed.js";
import { thrownBy } from "./connect.js";

const client = new Client().setEndpoint("http://127.0.0.1:9/v1").setKey("secret");

describe("a grant that is none", () => {
  test.each([
    { grant: undefined },
    { grant: null },
    { grant: "users.read" },
    { grant: 1 },
    { grant: {} },
    { grant: () => ["users.read"] },
    { grant: new Set(["users.read"]) },
    { grant: { kind: "project", scopes: ["users.read"] } },
    { grant: { kind: "organization" } },
    { grant: { kind: "account", scopes: "account" } },
    { grant: { kind: "admin", scopes: ["users.read"] } },
  ])("$grant", async ({ grant }) => {
    await expectTypeError(grant, grantMessages.notAGrant);
  });
});

test.each([undefined, null, "client", () => {}, {}, { endpoint: "" }])(
  "a client that is none: %s",
  (value) => {
    expect(() => scopedClient(value as never, ["users.read"])).toThrow(
      new TypeError(clientMessages.notAClient("scopedClient")),
    );
  },
);

describe("a list that is none", () => {
  test.each([undefined, null, "users.read", new Set(["users.read"])])("%s", (list) => {
    expect(() => organizationKey(list as never)).toThrow(
      new TypeError(grantMessages.notAList("organization")),
    );
    expect(() => accountKey(list as never)).toThrow(
      new TypeError(grantMessages.notAList("account")),
    );
  });
});

describe("a list of scopes that no key holds", () => {
  test.each([
    { name: "empty", grant: [], sentence: grantMessages.empty("project") },
    {
      name: "empty, of an organization's key",
      grant: organizationKey([] as never),
      sentence: grantMessages.empty("organization"),
    },
    {
      name: "empty, of an account's key",
      grant: accountKey([] as never),
      sentence: grantMessages.empty("account"),
    },
    {
      name: "with a scope twice",
      grant: ["users.read", "rows.read", "users.read"],
      sentence: grantMessages.duplicate("users.read"),
    },
    {
      name: "with a misspelt scope",
      grant: ["users.read", "user.write"],
      sentence: grantMessages.unknown("user.write", "project"),
    },
    {
      name: "with what is no text",
      grant: [undefined],
      sentence: grantMessages.unknown(undefined, "project"),
    },
    {
      name: "with what can't be written as JSON",
      grant: [1n],
      sentence: grantMessages.unknown(1n, "project"),
    },
    {
      name: "with the name of what every object has",
      grant: ["__proto__"],
      sentence: grantMessages.unknown("__proto__", "project"),
    },
    {
      name: "with a scope that no key is granted",
      grant: ["public"],
      sentence: grantMessages.unknown("public", "project"),
    },
    {
      name: "of an organization, for a project key",
      grant: ["organization.read"],
      sentence: grantMessages.otherKind("organization.read", "project", "organization"),
    },
    {
      name: "of an account, for a project key",
      grant: ["account"],
      sentence: grantMessages.otherKind("account", "project", "account"),
    },
    {
      name: "of a project, for an organization key",
      grant: organizationKey(["users.read"] as never),
      sentence: grantMessages.otherKind("users.read", "organization", "project"),
    },
    {
      name: "of a project, for an account key",
      grant: accountKey(["account", "users.read"] as never),
      sentence: grantMessages.otherKind("users.read", "account", "project"),
    },
  ])("$name", async ({ grant, sentence }) => {
    await expectTypeError(grant, sentence);
  });

  test("is told in a sentence", async () => {
    await expectTypeError(
      ["organization.read"],
      "The scope organization.read can't be granted to a project key; an organization key takes it: organizationKey([...]).",
    );
  });
});

test("every grant that is one is taken", () => {
  const grants = [
    ["users.read"],
    organizationKey(["organization.read"]),
    accountKey(["account"]),
    session(),
    guest(),
  ] as const;
  for (const grant of grants) {
    const caller = signed(new Client(), grant);
    expect(scopedClient(caller, grant as never)).toBeTypeOf("object");
  }
});

async function expectTypeError(grant: unknown, sentence: string): Promise<void> {
  const error = await thrownBy(() => scopedClient(client, grant as never));
  expect(error).toBeInstanceOf(TypeError);
  expect((error as TypeError).message).toBe(sentence);
}
