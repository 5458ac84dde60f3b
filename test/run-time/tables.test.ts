import { describe, expect, test } from "vitest";
import * as consoleServer from "../../generated/console/server.js";
import * as nodeServer from "../../generated/node-appwrite/server.js";
import * as scopedConsole from "../../src/console.js";
import * as scopedNode from "../../src/index.js";
import type { MissingScopeError } from "../../src/runtime.js";
import { connect, thrownBy } from "../http/connect.js";
import type { AnyService } from "../http/sdks.js";

const tables = [
  { ...scopedNode, ...nodeServer, sdk: nodeServer.serverRules.sdk },
  { ...scopedConsole, ...consoleServer, sdk: consoleServer.serverRules.sdk },
];

/** Every object in a value, by its path. */
function objectsIn(value: unknown, path: string): [path: string, object: object][] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => objectsIn(each, `${path}.${key}`));
  return [[path, value], ...inner];
}

describe.each(tables)("the tables of $sdk", ({ methodScopes, scopes, serverRules }) => {
  test.each(Object.entries({ methodScopes, scopes, serverRules }))(
    "%s can't be changed, at any depth",
    (name, table) => {
      const objects = objectsIn(table, name);
      expect(objects.length).toBeGreaterThan(3);
      expect(objects.filter(([, object]) => !Object.isFrozen(object))).toEqual([]);
    },
  );
});

describe("what one error says", () => {
  const { scopedClient, organizationKey } = scopedNode;
  const changing = (error: unknown) => {
    const { needed, granted } = error as { needed: string[]; granted: string[] };
    needed.push("projects.read");
    granted.push("public");
    return error as MissingScopeError;
  };

  test("is its own: changed by a handler, it changes no later verdict, of its client or another", async () => {
    const { client, received } = await connect();
    const make = () => scopedClient(client().setKey("secret"), organizationKey(["projects.read"]));
    const appwrite = make();
    const call = (made: object) =>
      thrownBy(() => (made as Record<string, AnyService>).functions?.listRuntimes?.());
    expect(changing(await call(appwrite)).needed).toEqual(["public", "projects.read"]);
    for (const made of [appwrite, make()]) {
      expect(await call(made)).toMatchObject({ needed: ["public"], granted: ["projects.read"] });
    }
    expect(await received()).toEqual([]);
  });

  test("is its own for a session too, as is what a client shows of itself", async () => {
    const { client, received } = await connect();
    const appwrite = scopedClient(client().setJWT("token"), scopedNode.session()) as unknown as {
      toJSON(): { scopes: string[] };
      users: AnyService;
    };
    appwrite.toJSON().scopes.push("users.read");
    changing(await thrownBy(() => appwrite.users.list?.()));
    expect(await thrownBy(() => appwrite.users.list?.())).toMatchObject({ granted: [] });
    expect(await received()).toEqual([]);
  });
});
