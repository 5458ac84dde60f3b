import { describe, expect, it } from "vitest";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { InstalledSdk, SdkClass } from "../../codegen/src/sdk/sdk.js";
import { parseSpec } from "../../codegen/src/spec/read.js";
import { syncCatalog } from "../../codegen/src/sync/sync.js";
import { catalog as shipped } from "../support/catalog.js";
import { bytesOf, operation, smallSpec } from "../support/specs.js";

const installed: InstalledSdk = {
  name: "node-appwrite",
  version: "14.2.0",
  declarations: "node_modules/node-appwrite/index.d.ts",
};
const users: SdkClass = classOf("Users", "list", "create");

function classOf(name: string, ...methods: string[]): SdkClass {
  return { name, methods: methods.map((m) => ({ name: m, synchronous: false })), fields: [] };
}

/** Merges a document with these operations, `"GET /users"` each. */
function merge(
  routes: Readonly<Record<string, object>>,
  base?: Catalog,
  classes: readonly SdkClass[] = [users],
) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [route, op] of Object.entries(routes)) {
    const [verb = "", path = ""] = route.toLowerCase().split(" ");
    paths[path] = { ...paths[path], [verb]: op };
  }
  const spec = parseSpec("spec.json", bytesOf(smallSpec(paths)));
  return syncCatalog({ base, shipped, spec, installed, declarations: { classes, enums: [] } });
}

const list = { "GET /users": operation("users", "list") };

describe("services and methods", () => {
  it("have the document's name, and the class that differs only in its letters' case", () => {
    const routes = { "GET /t": operation("tablesdb", "list", "tables.read") };
    const { catalog, notices } = merge(routes, undefined, [classOf("TablesDB", "list")]);
    expect(catalog.sdks["node-appwrite"]?.services).toEqual({
      tablesdb: {
        class: "TablesDB",
        methods: { list: { verb: "GET", path: "/t", anyOf: ["tables.read"] } },
      },
    });
    expect(notices).toEqual([]);
  });

  it("are uncatalogued where only the SDK has them, or the document names no scope", () => {
    const routes = { ...list, "POST /users": operation("users", "create", "") };
    const classes = [users, classOf("OAuth2", "b", "a")];
    const { catalog, notices } = merge(routes, undefined, classes);
    expect(catalog.sdks["node-appwrite"]?.services).toEqual({
      oAuth2: { class: "OAuth2", methods: {}, uncatalogued: ["a", "b"] },
      users: {
        class: "Users",
        methods: { list: { verb: "GET", path: "/users", anyOf: ["users.read"] } },
        uncatalogued: ["create"],
      },
    });
    expect(notices.map(({ code }) => code)).toEqual([
      "operation-unscoped",
      "methods-uncatalogued",
      "methods-uncatalogued",
    ]);
  });

  it("are left out where only the document has them, and named", () => {
    const routes = {
      ...list,
      "POST /users": operation("users", "create"),
      "PUT /users": operation("users", "upsert"),
      "GET /sites": operation("sites", "list", "sites.read"),
    };
    const { catalog, notices } = merge(routes);
    expect(Object.keys(catalog.sdks["node-appwrite"]?.services ?? {})).toEqual(["users"]);
    expect(notices.map(({ code, what }) => [code, what])).toEqual([
      [
        "methods-dropped",
        "node-appwrite 14.2.0 lacks 1 method of users that the document has: upsert.",
      ],
      [
        "service-dropped",
        "node-appwrite 14.2.0 has no class for the document's service sites (1 method).",
      ],
    ]);
  });

  it("are refused where two services differ only in their letters' case", () => {
    const routes = { ...list, "POST /users": operation("uSERS", "create") };
    expect(() => merge(routes)).toThrow("name-collision");
  });

  it("are refused where the SDK has none", () => {
    expect(() => merge(list, undefined, [])).toThrow("sdk-foreign");
  });
});

describe("scopes", () => {
  it("that no catalog knows are kept, marked and reported", () => {
    const routes = { "GET /users": operation("users", "list", ["galaxies.read", "users.read"]) };
    const { catalog, notices, changes } = merge(routes, shipped);
    expect(catalog.scopes["galaxies.read"]).toEqual({
      kinds: ["project"],
      category: "Unreviewed",
      description: expect.stringMatching(/\.$/),
      unreviewed: true,
    });
    expect(notices.map(({ code, what }) => [code, what])).toContainEqual([
      "scope-unreviewed",
      "The scope galaxies.read, which users.list asks for, is in no catalog yet.",
    ]);
    expect(changes.scopes.added.map(({ name }) => name)).toEqual(["galaxies.read"]);
    // The next document does without it.
    const after = merge(list, catalog);
    expect(after.catalog.scopes).toEqual(merge(list, shipped).catalog.scopes);
    expect(after.changes.scopes.removed.map(({ name }) => name)).toEqual(["galaxies.read"]);
  });

  it("that no catalog knew are those that ship, as soon as they do", () => {
    const marked = {
      kinds: ["project" as const],
      category: "Unreviewed",
      unreviewed: true as const,
    };
    const { "users.read": known, ...others } = merge(
      { "GET /users": operation("users", "list", "galaxies.read") },
      undefined,
    ).catalog.scopes;
    const { description = "" } = others["galaxies.read"] ?? {};
    const base = { ...shipped, scopes: { ...others, "users.read": { ...marked, description } } };
    expect(merge(list, base).catalog.scopes["users.read"]).toEqual(known);
  });

  it("are deprecated only where their successor is in use", () => {
    const old = shipped.scopes["documents.read"];
    expect(old).toMatchObject({ deprecated: true, successor: "rows.read" });
    expect(merge(list).catalog.scopes["documents.read"]).not.toHaveProperty("deprecated");
    expect(merge(list).catalog.scopes["documents.read"]).not.toHaveProperty("successor");
    const routes = { "GET /rows": operation("users", "list", ["documents.read", "rows.read"]) };
    const newer = merge(routes, merge(list).catalog);
    expect(newer.catalog.scopes["documents.read"]).toEqual(old);
    expect(newer.changes.scopes.changed.map(({ name }) => name)).toContain("documents.read");
    // A scope without any successor stays deprecated.
    expect(merge(list).catalog.scopes["devKeys.read"]).toEqual(shipped.scopes["devKeys.read"]);
  });

  it("that no key can be granted are no new scopes", () => {
    const { catalog, notices } = merge({ "GET /users": operation("users", "list", "public") });
    expect(catalog.scopes).not.toHaveProperty("public");
    expect(notices.filter(({ code }) => code === "scope-unreviewed")).toEqual([]);
  });
});

describe("what the user wrote is kept", () => {
  const own = {
    kinds: ["organization" as const],
    category: "Ours",
    description: "Ours.",
    deprecated: true as const,
    successor: "teams.read",
  };
  const base: Catalog = {
    ...shipped,
    $schema: "./ours.json",
    scopes: {
      ...shipped.scopes,
      "users.read": { ...own },
      "galaxies.read": { ...own, successor: "stars.read" },
      "stars.read": {
        kinds: ["project"],
        category: "Ours",
        description: "Ours.",
        unreviewed: true,
      },
    },
    ungrantable: { ...shipped.ungrantable, "nobody.read": { description: "Nobody." } },
    callers: { ...shipped.callers, guest: { holds: ["galaxies.read", "public"] } },
    sdks: { ...shipped.sdks, "own-sdk": { version: "1.0.0", server: "1.8.1", services: {} } },
  };

  it("in every part", () => {
    const { catalog } = merge(list, base);
    expect(catalog.$schema).toBe("./ours.json");
    const { "users.read": read, "galaxies.read": galaxies, "stars.read": stars } = base.scopes;
    expect(catalog.scopes).toEqual({
      ...merge(list, shipped).catalog.scopes,
      ...{ "users.read": read, "galaxies.read": galaxies, "stars.read": stars },
    });
    expect(catalog.ungrantable).toEqual(base.ungrantable);
    expect(catalog.callers).toEqual(base.callers);
    expect(catalog.sdks["own-sdk"]).toEqual(base.sdks["own-sdk"]);
    expect(catalog.sdks["@appwrite.io/console"]).toEqual(shipped.sdks["@appwrite.io/console"]);
  });

  it("where a grantable scope was made ungrantable, and the reverse", () => {
    const { "users.read": _, ...scopes } = shipped.scopes;
    const { public: everybody, ...ungrantable } = shipped.ungrantable;
    const turned: Catalog = {
      ...shipped,
      scopes: { ...scopes, public: { ...own, successor: "users.write" } },
      ungrantable: { ...ungrantable, "users.read": everybody ?? { description: "Nobody." } },
    };
    const { catalog } = merge(list, turned);
    expect(catalog.scopes).not.toHaveProperty("users.read");
    expect(catalog.scopes.public).toEqual(turned.scopes.public);
    expect(catalog.ungrantable).toHaveProperty("users.read");
    expect(catalog.ungrantable).not.toHaveProperty("public");
  });
});

describe("changes", () => {
  it("are those of the SDK, sorted, with what it was and what it is", () => {
    const routes = {
      "GET /users": operation("users", "list", ["users.read", "users.write"]),
      "POST /users": operation("users", "zap"),
      "PUT /users": operation("users", "add"),
      "PATCH /users": operation("users", "move"),
    };
    const before = merge(routes, undefined, [
      classOf("Users", "list", "zap", "add", "move", "create"),
    ]);
    expect(before.changes.methods.added.map(({ name }) => name)).toEqual([
      "users.add",
      "users.create",
      "users.list",
      "users.move",
      "users.zap",
    ]);
    const after = merge(
      {
        "GET /users": operation("users", "list", ["users.write", "rows.read"]),
        "POST /users": operation("users", "create"),
        "PATCH /people": operation("users", "move"),
      },
      before.catalog,
      [classOf("Users", "list", "create", "born", "move")],
    );
    expect(after.changes.methods).toEqual({
      added: [{ name: "users.born", after: { anyOf: undefined, route: undefined } }],
      removed: [
        { name: "users.add", before: { anyOf: ["users.read"], route: "PUT /users" } },
        { name: "users.zap", before: { anyOf: ["users.read"], route: "POST /users" } },
      ],
      changed: [
        {
          name: "users.create",
          before: { anyOf: undefined, route: undefined },
          after: { anyOf: ["users.read"], route: "POST /users" },
        },
        {
          name: "users.list",
          before: { anyOf: ["users.read", "users.write"], route: "GET /users" },
          after: { anyOf: ["rows.read", "users.write"], route: "GET /users" },
        },
        {
          name: "users.move",
          before: { anyOf: ["users.read"], route: "PATCH /users" },
          after: { anyOf: ["users.read"], route: "PATCH /people" },
        },
      ],
    });
  });

  it("are none where the same document comes again", () => {
    const { catalog } = merge(list);
    const none = { added: [], removed: [], changed: [] };
    expect(merge(list, catalog).changes).toEqual({ scopes: none, methods: none });
  });
});
