import { Users } from "node-appwrite";
import { afterEach, describe, expect, test } from "vitest";
import { scopedClient } from "../../src/index.js";
import { serverTruth } from "../support/servers.js";
import { callersOf, signIn } from "./callers.js";
import { connect, thrownBy } from "./connect.js";
import { sdkCalls } from "./sdk-methods.js";
import { type AnyService, readyMade, sdks } from "./sdks.js";

const everything = serverTruth(readyMade["node-appwrite"]).grantable("project");

describe("a method that the installed SDK has and the catalog lacks", () => {
  afterEach(() => {
    Reflect.deleteProperty(Users.prototype, "purge");
  });

  test.each([
    { way: "as classes declare methods", enumerable: false },
    { way: "as old libraries add them", enumerable: true },
  ])("is refused, unsent: added $way", async ({ enumerable }) => {
    const { client, received } = await connect({ all: { kind: "project", scopes: everything } });
    Object.defineProperty(Users.prototype, "purge", {
      value: Users.prototype.list,
      enumerable,
      configurable: true,
    });
    const connected = client().setKey("all");
    await (new Users(connected) as unknown as AnyService).purge?.();
    expect(await received()).toHaveLength(1); // The SDK itself sends it.

    const scoped = scopedClient(connected, everything as never);
    const { users } = scoped as unknown as { users: AnyService };
    expect(await thrownBy(() => users.purge?.())).toMatchObject({
      name: "MissingScopeError",
      method: "users.purge",
      reason: "uncatalogued",
      needed: [],
    });
    expect(await received()).toHaveLength(1);
  });
});

describe.each(sdks)("a method of $name that asks the server for nothing", (sdk) => {
  const truth = serverTruth(sdk.server);
  // Those of the other SDK keep a connection open, which no scope is asked for.
  const silent = {
    "node-appwrite": [],
    "@appwrite.io/console": [
      "realtime.onClose",
      "realtime.onError",
      "realtime.onOpen",
      "realtime.subscribe",
    ],
  };

  test.each(callersOf([], truth))("is refused to everyone, unsent: $kind", async (caller) => {
    const methods = sdkCalls(sdk, truth).filter(({ route }) => route === undefined);
    const names = methods.map(({ service, method }) => `${service}.${method}`);
    expect(names.sort()).toEqual(silent[sdk.name]);
    const { endpoint, received } = await connect({}, sdk.server);
    const appwrite = sdk.scoped(signIn(sdk.client().setEndpoint(endpoint), caller), caller);
    for (const { service, method } of methods) {
      expect(await thrownBy(() => appwrite[service]?.[method]?.({}))).toMatchObject({
        name: "MissingScopeError",
        method: `${service}.${method}`,
        reason: "uncatalogued",
      });
    }
    expect(await received()).toEqual([]);
  });
});
