import { describe, expect, test } from "vitest";
import type { Keys } from "../server/authorization.js";
import type { ServerName } from "../support/servers.js";
import { connect, thrownBy } from "./connect.js";
import type { AnyClient, AnyService } from "./sdks.js";

const keys: Keys = { reader: { kind: "project", scopes: ["users.read"] } };

/** Who calls: a key that may read users, a signed-in user, or nobody. */
type By = "a key" | "a user" | "nobody";

/** A call, written `tablesDB.listTables`, and what the server says to it. */
type Row = readonly [call: string, args: readonly unknown[], by: By, text: string];

const byKey = "app.school@service.127.0.0.1 (role: applications) missing";
const byUser = "user@example.com (role: users) missing";
const byNobody = "User (role: guests) missing";

/** Up to 1.7 the text names the scope; since 1.8 a list of which any one would do. */
const one = (scope: string) => `scope (${scope})`;
const anyOf = (...scopes: readonly string[]) => `scopes (${JSON.stringify(scopes)})`;

/** What all four releases have. `listRuntimes` was opened to callers without a key in 1.7. */
const everywhere = (missing: typeof one, user: unknown, runtimes: string): Row[] => [
  ["users.delete", [user], "a key", `${byKey} ${missing("users.write")}`],
  ["account.get", [], "a key", `${byKey} ${missing("account")}`],
  ["functions.listRuntimes", [], "a key", `${byKey} ${missing(runtimes)}`],
  ["users.list", [], "a user", `${byUser} ${missing("users.read")}`],
  ["account.get", [], "nobody", `${byNobody} ${missing("account")}`],
  ["storage.listBuckets", [], "nobody", `${byNobody} ${missing("buckets.read")}`],
];

const releases: readonly { sdk: string; server: ServerName; rows: readonly Row[] }[] = [
  {
    sdk: "node-appwrite11",
    server: "1.4.14",
    rows: [
      ...everywhere(one, "ada", "functions.read"),
      ["databases.listCollections", ["main"], "a key", `${byKey} ${one("collections.read")}`],
      ["functions.listExecutions", ["f"], "nobody", `${byNobody} ${one("execution.read")}`],
    ],
  },
  {
    sdk: "node-appwrite14",
    server: "1.6.2",
    rows: [
      ...everywhere(one, "ada", "functions.read"),
      ["databases.listCollections", ["main"], "a key", `${byKey} ${one("collections.read")}`],
      ["messaging.listTopics", [], "a key", `${byKey} ${one("topics.read")}`],
    ],
  },
  {
    sdk: "node-appwrite20",
    server: "1.8.1",
    rows: [
      ...everywhere(anyOf, { userId: "ada" }, "public"),
      [
        "tablesDB.listTables",
        [{ databaseId: "main" }],
        "a key",
        `${byKey} ${anyOf("tables.read", "collections.read")}`,
      ],
      [
        "functions.listExecutions",
        [{ functionId: "f" }],
        "nobody",
        `${byNobody} ${anyOf("execution.read")}`,
      ],
    ],
  },
  {
    sdk: "node-appwrite",
    server: "1.9.6",
    rows: [
      ...everywhere(anyOf, { userId: "ada" }, "public"),
      [
        "tablesDB.listTables",
        [{ databaseId: "main" }],
        "a user",
        `${byUser} ${anyOf("tables.read", "collections.read")}`,
      ],
      [
        "functions.listExecutions",
        [{ functionId: "f" }],
        "nobody",
        `${byNobody} ${anyOf("executions.read", "execution.read")}`,
      ],
      [
        "project.getOAuth2Provider",
        [{ providerId: "github" }],
        "a key",
        `${byKey} ${anyOf("oauth2.read")}`,
      ],
    ],
  },
];

describe.each(releases)("$sdk on $server", ({ sdk, server, rows }) => {
  test.each(rows)("%s(%j) by %s is refused: %s", async (call, args, by, text) => {
    const { endpoint, received } = await connect(keys, server);
    const make = await caller(sdk, endpoint, by);
    const error = await thrownBy(() => make(call, args));
    expect(error).toMatchObject({
      message: text,
      code: 401,
      type: "general_unauthorized_scope",
    });
    expect((await received()).map(({ status }) => status)).toEqual([401]);
  });

  test("a call that the key covers passes", async () => {
    const { endpoint, received } = await connect(keys, server);
    const make = await caller(sdk, endpoint, "a key");
    expect(await make("users.list", [])).toMatchObject({ total: 0 });
    expect((await received()).map(({ status }) => status)).toEqual([200]);
  });
});

test("a method that is newer than the server finds no route there", async () => {
  const { endpoint } = await connect(keys, "1.4.14");
  const make = await caller("node-appwrite14", endpoint, "a key");
  expect(await thrownBy(() => make("messaging.listTopics", []))).toMatchObject({
    code: 404,
    type: "general_route_not_found",
  });
});

/** Calls methods of a release. Its types are left out: those of early ones are made for all of a program. */
async function caller(sdk: string, endpoint: string, by: By) {
  const loaded = await import(sdk);
  const { Client, ...classes } = loaded.default ?? loaded;
  const client: AnyClient = new Client().setEndpoint(endpoint).setProject("school");
  if (by === "a key") client.setKey("reader");
  if (by === "a user") client.setJWT("token");
  return (call: string, args: readonly unknown[]): unknown => {
    const [service = "", method = ""] = call.split(".");
    const className = service.charAt(0).toUpperCase() + service.slice(1);
    return (new classes[className](client) as AnyService)[method]?.(...args);
  };
}
