import { createRequire } from "node:module";
import * as consoleSdk from "@appwrite.io/console";
import * as nodeSdk from "node-appwrite";
import { describe, expect, test } from "vitest";
import * as scopedConsole from "../../src/console.js";
import * as scopedNode from "../../src/index.js";
import { clientMessages } from "../../src/messages.js";
import { expectClient, projectOf } from "../../src/sdk-client.js";
import { connect } from "../http/connect.js";
import { type AnyClient, readyMade } from "../http/sdks.js";
import { allReleases, release } from "../support/releases.js";

const require = createRequire(import.meta.url);
const consoleName = "@appwrite.io/console";
const keys = { secret: { kind: "project", scopes: ["users.read"] } } as const;

/** A client of a release. Its types are left out: those of early ones are made for all of a program. */
function clientOf(alias: string): AnyClient {
  const { Client } = require(alias);
  return new Client();
}

describe("a client of another SDK is refused at once", () => {
  test("the console's, by node-appwrite's scopedClient", () => {
    expect(() => scopedNode.scopedClient(new consoleSdk.Client() as never, ["users.read"])).toThrow(
      new TypeError(clientMessages.ofAnotherSdk(consoleName, "node-appwrite", "scopedClient")),
    );
  });

  test("node-appwrite's, by the console's scopedClient", () => {
    expect(() => scopedConsole.scopedClient(new nodeSdk.Client() as never, ["users.read"])).toThrow(
      new TypeError(clientMessages.ofAnotherSdk("node-appwrite", consoleName, "scopedClient")),
    );
  });

  test.each([
    { name: "Web", made: "appwrite" },
    { name: "React Native", made: "react-native-appwrite" },
  ])("that of the SDK for $name, by its header", ({ name, made }) => {
    const client = new nodeSdk.Client().addHeader("X-SDK-Name", name);
    expect(() => scopedNode.scopedClient(client, ["users.read"])).toThrow(
      new TypeError(clientMessages.ofAnotherSdk(made, "node-appwrite", "scopedClient")),
    );
  });
});

describe("a client of another copy of the SDK works", () => {
  test.each(["node-appwrite", "node-appwrite26", "node-appwrite20"])(
    "%s, required",
    async (name) => {
      const { endpoint, received } = await connect(keys);
      const client = clientOf(name);
      expect(client).not.toBeInstanceOf(nodeSdk.Client);
      client.setEndpoint(endpoint).setProject("school").setKey("secret");
      const { users } = scopedNode.scopedClient(client as never, ["users.read"]);
      expect(await users.list()).toMatchObject({ total: 0 });
      expect((await received()).map(({ status }) => status)).toEqual([200]);
    },
  );

  test("of the console's", async () => {
    const { endpoint, received } = await connect(keys, readyMade[consoleName]);
    const client = clientOf(consoleName);
    expect(client).not.toBeInstanceOf(consoleSdk.Client);
    client.setEndpoint(endpoint).setProject("school").setKey("secret");
    const { users } = scopedConsole.scopedClient(client as never, ["users.read"]);
    expect(await users.list()).toMatchObject({ total: 0 });
    expect((await received()).map(({ status }) => status)).toEqual([200]);
  });

  test("of a class that extends the SDK's, and names itself as it likes", () => {
    const client = new nodeSdk.Client().addHeader("x-sdk-name", "Shop");
    expect(scopedNode.scopedClient(client, ["users.read"])).toBeTypeOf("object");
  });

  test("of an SDK that nobody has heard of", () => {
    for (const sdk of ["@shop/appwrite", "node-appwrite11"]) {
      expect(() => expectClient(new nodeSdk.Client(), sdk, "scopedClient")).not.toThrow();
    }
  });
});

describe.each(allReleases)("a client of %s", (alias) => {
  const { name } = release(alias);

  test("is taken for its own SDK", () => {
    expect(() => expectClient(clientOf(alias), name, "scopedClient")).not.toThrow();
  });

  test("tells its project", () => {
    const client = clientOf(alias);
    expect(projectOf(client)).toBeUndefined();
    expect(projectOf(client.setProject("school"))).toBe("school");
  });
});

test.each(allReleases.slice(6))("a client of %s is refused for the other SDK", (alias) => {
  const { name } = release(alias);
  const other = name === consoleName ? "node-appwrite" : consoleName;
  expect(() => expectClient(clientOf(alias), other, "scopedClient")).toThrow(
    clientMessages.ofAnotherSdk(name, other, "scopedClient"),
  );
});
