import { Users } from "node-appwrite";
import { afterEach, describe, expect, test } from "vitest";
import { scopedClient } from "../../src/index.js";
import type { Sender } from "../server/authorization.js";
import { catalog } from "../support/catalog.js";
import { callersOf, signIn } from "./callers.js";
import { connect, thrownBy } from "./connect.js";
import { type AnyService, sdks } from "./sdks.js";

const [, consoleSdk] = sdks as [unknown, (typeof sdks)[number]];

/** Of each kind a caller with all that it can be granted. */
const callers: readonly Sender[] = callersOf([], catalog);

describe("a method that the installed SDK has and the catalog lacks", () => {
  afterEach(() => {
    Reflect.deleteProperty(Users.prototype, "purge");
  });

  test.each([
    { way: "as classes declare methods", enumerable: false },
    { way: "as old libraries add them", enumerable: true },
  ])("is refused, unsent: added $way", async ({ enumerable }) => {
    const { client, received } = await connect({ all: callers[0] as never });
    Object.defineProperty(Users.prototype, "purge", {
      value: Users.prototype.list,
      enumerable,
      configurable: true,
    });
    const connected = client().setKey("all");
    await (new Users(connected) as unknown as AnyService).purge?.();
    expect(await received()).toHaveLength(1); // The SDK itself sends it.

    const scopes = callers[0]?.scopes as never;
    const { users } = scopedClient(connected, scopes) as unknown as { users: AnyService };
    expect(await thrownBy(() => users.purge?.())).toMatchObject({
      name: "MissingScopeError",
      method: "users.purge",
      reason: "uncatalogued",
      needed: [],
    });
    expect(await received()).toHaveLength(1);
  });
});

describe("the console SDK's methods of which the scopes are not known", () => {
  const services = Object.entries(catalog.sdks["@appwrite.io/console"]?.services ?? {});
  const methods = services.flatMap(([service, { uncatalogued = [] }]) =>
    uncatalogued.map((method) => ({ service, method })),
  );

  test.each(callers)("are refused to everyone, unsent: $kind", async (caller) => {
    const { endpoint, received } = await connect({}, "@appwrite.io/console");
    const client = signIn(consoleSdk.client().setEndpoint(endpoint), caller);
    const appwrite = consoleSdk.scoped(client, caller);
    expect(methods).toHaveLength(149);
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
