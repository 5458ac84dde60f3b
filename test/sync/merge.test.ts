import { describe, expect, it } from "vitest";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import type { Catalog, CatalogScope } from "../../codegen/src/catalog/schema.js";
import { parseSpec } from "../../codegen/src/spec/read.js";
import { syncCatalog } from "../../codegen/src/sync/sync-catalog.js";
import { catalog as shipped } from "../support/catalog.js";
import { keyKinds, serverTruth } from "../support/servers.js";
import { bytesOf, readPublished, smallSpec } from "../support/specs.js";

/** Merges a document with these routes, each `"GET /users"` and what opens it. */
function merge(
  routes: Readonly<Record<string, string | readonly string[]>>,
  base?: Catalog,
  version = "1.8.1",
  tools = shipped,
) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [route, scope] of Object.entries(routes)) {
    const [verb = "", path = ""] = route.split(" ");
    paths[path] = { ...paths[path], [verb.toLowerCase()]: { "x-appwrite": { scope } } };
  }
  const document = { ...smallSpec(paths), info: { title: "Appwrite", version } };
  return syncCatalog({ base, shipped: tools, spec: parseSpec("spec.json", bytesOf(document)) });
}

const list = { "GET /users": "users.read" };
const [now, later] = ["1.8.1", "1.9.6"];

/** The catalog of a small document, with scopes that somebody wrote into it. */
function withOwn(scopes: Catalog["scopes"], routes: Parameters<typeof merge>[0] = list): Catalog {
  const { catalog } = merge(routes);
  return { ...catalog, scopes: { ...catalog.scopes, ...scopes } };
}

const ours = {
  grantedTo: { [now]: ["organization"] },
  category: "Ours",
  description: "Ours.",
} satisfies CatalogScope;

describe("a catalog that is made", () => {
  it("has the document's server and routes, and of the scopes those on the routes", () => {
    const routes = { "GET /users": ["users.write", "users.read"], "POST /users": "users.write" };
    const { catalog, server, notices } = merge(routes);
    expect(server).toBe(now);
    expect(catalog).toEqual({
      $schema: "./node_modules/appwrite-scopes-cli/scopes.schema.json",
      version: 2,
      servers: {
        [now]: {
          document: { title: "Appwrite", version: now, hash: expect.stringMatching(/^.{16}$/) },
        },
      },
      sdks: {},
      scopes: { "users.read": expect.anything(), "users.write": expect.anything() },
      routes: {
        "GET /users": { [now]: ["users.read", "users.write"] },
        "POST /users": { [now]: ["users.write"] },
      },
    });
    expect(notices).toEqual([]);
  });

  it("says of them what ships", () => {
    const { category, description } = shipped.scopes["users.read"] ?? {};
    expect(merge(list).catalog.scopes).toEqual({
      "users.read": { grantedTo: { [now]: ["project"] }, category, description },
    });
  });

  it("takes over the probes that read, by the document's names, and none that could create", () => {
    const routes = { "GET /users/{id}": "users.read", "GET /x/{id}": "users.read" };
    const { catalog } = merge({ ...routes, "POST /users": "users.write" });
    expect(shipped.probes).toContain("POST /users");
    expect(catalog.probes).toEqual(["GET /users/{id}"]);
    expect(merge({ "POST /users": "users.write" }).catalog.probes).toBeUndefined();
  });

  it("keeps a scope that only sessions and guests hold from every key", () => {
    expect(merge({ "GET /x": "public" }).catalog.scopes.public).toEqual({
      heldBy: { [now]: expect.arrayContaining(["guest", "session"]) },
      description: shipped.scopes.public?.description,
    });
  });
});

describe("who can be granted a scope, and who holds it, is the closest server's", () => {
  // Sorted, and without what nobody has.
  const truthOf = (server: "1.6.2" | "1.8.1" | "1.9.6", scope: string) => {
    const truth = serverTruth(server);
    const kinds = keyKinds.filter((kind) => truth.grantable(kind).includes(scope)).sort();
    const callers = [...keyKinds, "guest", "session"] as const;
    const holders = callers.filter((caller) => truth.holds(caller).includes(scope)).sort();
    return { kinds, holders };
  };
  // Some stand on routes of a server where no key can be granted them, and are granted on later ones.
  const scopes = ["account", "keys.read", "projects.write", "public", "teams.read", "users.read"];

  it.each([
    ["1.6.2", "1.6.2"],
    ["1.6.0", "1.6.2"],
    ["1.8.1", "1.8.1"],
    ["1.8.7", "1.8.1"],
    ["1.9.6", "1.9.6"],
    ["1.12.0", "1.9.6"],
  ] as const)("for a document of %s, %s", (version, server) => {
    const { catalog, closest } = merge({ "GET /x": scopes }, undefined, version);
    expect(closest).toBe(server);
    for (const scope of scopes) {
      const { grantedTo = {}, heldBy = {} } = catalog.scopes[scope] ?? {};
      const said = { kinds: grantedTo[version] ?? [], holders: heldBy[version] ?? [] };
      expect(said, scope).toEqual(truthOf(server, scope));
    }
  });

  it("for a document older than all that ships, the oldest's", () => {
    expect(merge(list, undefined, "0.15.0").closest).toBe("1.4.14");
  });

  it("but a scope that is on the routes and not on that server is granted as elsewhere", () => {
    const { catalog } = merge({ "GET /x": "rows.read" }, undefined, "1.6.2");
    expect(catalog.scopes["rows.read"]?.grantedTo).toEqual({ "1.6.2": ["project"] });
  });
});

describe("a catalog made from a published document is limited to what that names", () => {
  it("of 1.6 grants none of the scopes that came later", () => {
    const { catalog } = syncCatalog({
      base: undefined,
      shipped,
      spec: readPublished("server-1.6"),
    });
    const granted = Object.keys(catalog.scopes).filter((name) => catalog.scopes[name]?.grantedTo);
    expect(granted).toContain("users.read");
    expect(granted).not.toContain("rows.read");
    const truth = serverTruth("1.6.2");
    const known = new Set(keyKinds.flatMap(truth.grantable));
    expect(granted.filter((scope) => !known.has(scope))).toEqual([]);
  });

  it("and neither does one that was of 1.8 before", () => {
    const sync = (base: Catalog | undefined, name: Parameters<typeof readPublished>[0]) =>
      syncCatalog({ base, shipped, spec: readPublished(name) }).catalog;
    expect(sync(sync(undefined, "server-1.8"), "server-1.6")).toEqual(
      sync(undefined, "server-1.6"),
    );
  });
});

describe("scopes that no catalog knows", () => {
  const galaxies = { "GET /users": ["galaxies.read", "users.read"] };

  it("are kept, marked and reported, and go with the document that named them", () => {
    const { catalog, notices, changes } = merge(galaxies, merge(list).catalog);
    expect(catalog.scopes["galaxies.read"]).toEqual({
      grantedTo: { [now]: ["project"] },
      category: "Unreviewed",
      description: expect.stringMatching(/\.$/),
      unreviewed: true,
    });
    expect(notices.map(({ code, what }) => [code, what])).toEqual([
      [
        "scope-unreviewed",
        "The scope galaxies.read, which GET /users asks for, is in no catalog yet.",
      ],
    ]);
    expect(changes.scopes.added.map(({ name }) => name)).toEqual(["galaxies.read"]);
    const after = merge(list, catalog);
    expect(after.catalog).toEqual(merge(list).catalog);
    expect(after.changes.scopes.removed.map(({ name }) => name)).toEqual(["galaxies.read"]);
  });

  it("are those that ship, as soon as they do", () => {
    const marked = merge(galaxies).catalog.scopes["galaxies.read"];
    const before = withOwn(marked === undefined ? {} : { "users.read": marked });
    expect(merge(list, before).catalog).toEqual(merge(list).catalog);
  });

  it("are reported no more, once somebody has reviewed them", () => {
    const { notices, catalog } = merge(galaxies, withOwn({ "galaxies.read": ours }));
    expect(notices).toEqual([]);
    expect(catalog.scopes["galaxies.read"]).toEqual(ours);
  });

  it.each([["toString"], ["valueOf"]])("are told from what every object has: %s", (scope) => {
    expect(() => merge({ "GET /users": scope })).toThrow("invalid-name");
  });
});

describe("what the user wrote is kept", () => {
  const ships = merge(list).catalog.scopes["users.read"] as CatalogScope;

  it.each<[string, CatalogScope]>([
    ["a description", { ...ships, description: "Ours." }],
    ["a category", { ...ships, category: "Ours" }],
    ["its kinds of key", { ...ships, grantedTo: { [now]: ["account", "project"] } }],
    ["who holds it", { ...ships, heldBy: { [now]: ["guest"] } }],
    ["that it is to be removed", { ...ships, deprecated: now }],
    ["what to use instead", { ...ships, successor: "teams.read" }],
    ["all of it", { ...ours, heldBy: { [now]: ["session"] }, deprecated: now }],
  ])("of a scope that ships: %s", (_, scope) => {
    const base = withOwn({ "users.read": scope });
    expect(merge(list, base).catalog.scopes["users.read"]).toEqual(scope);
  });

  it.each<[string, Partial<CatalogScope>]>([
    ["the kinds of key", { grantedTo: { [now]: ["organization"] } }],
    ["who holds it", { heldBy: { [now]: ["guest"] } }],
  ])("of a scope that is not reviewed as a whole yet: %s", (_, part) => {
    const unknown = { "GET /users": "galaxies.read" };
    const marked = merge(unknown).catalog.scopes["galaxies.read"] as CatalogScope;
    const scope = { ...marked, ...part };
    const { catalog, notices } = merge(unknown, withOwn({ "galaxies.read": scope }, unknown));
    expect(catalog.scopes["galaxies.read"]).toEqual(scope);
    expect(notices).toHaveLength(1);
  });

  it("of a scope of their own, which no route names", () => {
    const base = withOwn({ "galaxies.read": ours });
    expect(merge(list, base).catalog.scopes).toEqual(base.scopes);
  });

  it("with a successor, which is in the catalog then", () => {
    const scope = { ...ours, deprecated: now, successor: "teams.read" };
    const { "teams.read": teams, ...others } = merge(list, withOwn({ "users.read": scope })).catalog
      .scopes;
    expect(others).toEqual({ "users.read": scope });
    expect(teams).toEqual(merge({ "GET /teams": "teams.read" }).catalog.scopes["teams.read"]);
  });

  it("in the name of the server that the document is of now", () => {
    const scope = { ...ours, heldBy: { [now]: ["guest" as const] }, deprecated: now };
    const { catalog } = merge(list, withOwn({ "galaxies.read": scope }), later);
    expect(catalog.scopes["galaxies.read"]).toEqual({
      ...ours,
      grantedTo: { [later]: ["organization"] },
      heldBy: { [later]: ["guest"] },
      deprecated: later,
    });
    expect(formatCatalog(catalog)).not.toContain(`"${now}"`);
  });

  it("and the schema that they named", () => {
    const base = { ...merge(list).catalog, $schema: "./ours.json" };
    expect(merge(list, base).catalog.$schema).toBe("./ours.json");
  });

  it("but nothing that an earlier run wrote is taken for theirs", () => {
    const everything = Object.keys(shipped.scopes);
    for (const before of ["1.4.14", "1.6.2", "1.8.1", "1.9.6"]) {
      const { catalog } = merge({ "GET /everything": everything }, undefined, before);
      expect(merge(list, catalog, later).catalog, before).toEqual(
        merge(list, undefined, later).catalog,
      );
    }
  });
});

describe("what the user wrote says nothing of the rest of a scope", () => {
  const synced = (name: Parameters<typeof readPublished>[0], base?: Catalog) =>
    syncCatalog({ base, shipped, spec: readPublished(name) });
  const reworded = (
    catalog: Catalog,
    isMeant: (scope: string) => boolean = () => true,
  ): Catalog => ({
    ...catalog,
    scopes: Object.fromEntries(
      Object.entries(catalog.scopes).map(([name, scope]) => [
        name,
        isMeant(name) ? { ...scope, description: `Ours: ${name}.` } : scope,
      ]),
    ),
  });

  it("a scope in other words goes with the server that had it, and that is said", () => {
    const before = reworded(synced("server-1.8").catalog, (scope) => scope === "rows.read");
    expect(before.scopes["rows.read"]?.grantedTo).toBeDefined();
    const { catalog, notices } = synced("server-1.6", before);
    expect(catalog).toEqual(synced("server-1.6").catalog);
    expect(notices.map(({ code, what }) => [code, what])).toEqual([
      [
        "scopes-dropped",
        expect.stringContaining("Neither the document nor Appwrite 1.6.2 has rows.read; "),
      ],
    ]);
  });

  it.each([
    ["server-1.8", "server-1.6"],
    ["server-1.8", "server-1.4"],
    ["server-1.4", "server-1.8"],
    ["console-1.8", "server-1.6"],
  ] as const)("with all of %s in other words, who is granted what is as %s has it", (from, to) => {
    const { catalog } = synced(to, reworded(synced(from).catalog));
    const { catalog: fresh } = synced(to);
    const truth = serverTruth(synced(to).closest as "1.6.2");
    const granted = new Set(keyKinds.flatMap(truth.grantable));
    for (const [name, scope] of Object.entries(catalog.scopes)) {
      const { description, ...rest } = scope;
      const isOurs = description === `Ours: ${name}.`;
      if (Object.hasOwn(fresh.scopes, name)) {
        expect({ name, ...scope }).toEqual({
          name,
          ...fresh.scopes[name],
          ...(isOurs ? { description } : {}),
        });
      } else {
        expect([name, isOurs, Object.keys(rest.grantedTo ?? {}).length > 0]).toEqual([
          name,
          true,
          granted.has(name),
        ]);
      }
    }
    expect(Object.keys(catalog.scopes)).toEqual(expect.arrayContaining(Object.keys(fresh.scopes)));
  });

  it.each<[string, Partial<CatalogScope>]>([
    ["a category", { category: "Ours" }],
    ["a description", { description: "Ours." }],
    ["who holds it", { heldBy: { "1.6.2": ["guest"] } }],
  ])("%s leaves its kinds of key to the next server", (_, part) => {
    // Granted to organizations as well, since 1.9.
    const routes = { "GET /x": "projects.read" };
    const [before, after] = ["1.6.2", later].map(
      (version) => merge(routes, undefined, version).catalog,
    );
    const scope = { ...before?.scopes["projects.read"], ...part } as CatalogScope;
    const base = { ...(before as Catalog), scopes: { "projects.read": scope } };
    const fresh = after?.scopes["projects.read"];
    expect(fresh?.grantedTo?.[later]).not.toEqual(scope.grantedTo?.["1.6.2"]);
    const { heldBy, ...words } = part;
    expect(merge(routes, base, later).catalog.scopes["projects.read"]).toEqual({
      ...fresh,
      ...words,
      ...(heldBy ? { heldBy: { [later]: ["guest"] } } : {}),
    });
  });

  it("kinds of key are the user's where only newer servers have them", () => {
    const routes = { "GET /x": "projects.read" };
    const { catalog } = merge(routes, undefined, "1.6.2");
    const grantedTo = { "1.6.2": ["organization" as const] };
    const scope = { grantedTo, ...(catalog.scopes["projects.read"] as CatalogScope) };
    const base = { ...catalog, scopes: { "projects.read": scope } };
    expect(merge(routes, base, "1.6.2").catalog.scopes).toEqual(base.scopes);
  });

  it("kinds of key are not where an older tool took them from an older server", () => {
    const routes = { "GET /x": "projects.read" };
    const servers = Object.fromEntries(Object.entries(shipped.servers).slice(0, 6));
    expect(Object.keys(servers).at(-1)).toBe(now);
    const { catalog } = merge(routes, undefined, later, { ...shipped, servers });
    expect(merge(routes, catalog, later).catalog.scopes).toEqual(
      merge(routes, undefined, later).catalog.scopes,
    );
    expect(catalog.scopes).not.toEqual(merge(routes, undefined, later).catalog.scopes);
  });

  it("a successor that the server lacks is not made up", () => {
    const scope = { ...ours, deprecated: now, successor: "rows.read" };
    const { scopes } = merge(list, withOwn({ "users.read": scope }), "1.6.2").catalog;
    expect(Object.keys(scopes)).toEqual(["users.read"]);
    expect(scopes["users.read"]).not.toHaveProperty("successor");
  });

  it("a scope of their own that nobody else has stays, and is named", () => {
    const { notices, catalog } = merge(list, withOwn({ "galaxies.read": ours }));
    expect(Object.keys(catalog.scopes)).toEqual(["galaxies.read", "users.read"]);
    expect(notices.map(({ code, what }) => [code, what])).toEqual([
      [
        "scopes-kept",
        "Neither the document nor Appwrite 1.8.1 has galaxies.read; your catalog keeps what you wrote.",
      ],
    ]);
  });
});

describe("a scope that is to be removed", () => {
  const rows = { "GET /rows": ["documents.read", "rows.read"] };

  it("names its successor where that opens something here", () => {
    expect(merge(rows, undefined, later).catalog.scopes["documents.read"]).toMatchObject({
      deprecated: later,
      successor: "rows.read",
    });
    const alone = merge({ "GET /rows": "documents.read" }, undefined, later).catalog;
    expect(alone.scopes["documents.read"]).not.toHaveProperty("deprecated");
    expect(alone.scopes["documents.read"]).not.toHaveProperty("successor");
  });

  it("is so from the server on that says it", () => {
    expect(merge(rows).catalog.scopes["documents.read"]).not.toHaveProperty("deprecated");
  });
});

describe("changes", () => {
  it("are what the document says anew, with what it was and what it is", () => {
    const before = merge({
      "GET /users": ["users.read", "users.write"],
      "POST /users": "users.write",
      "PUT /users": "users.write",
    });
    const { changes, catalog } = merge(
      {
        "GET /users": ["rows.read", "users.write"],
        "PUT /users": "users.write",
        "GET /b": "public",
      },
      before.catalog,
    );
    expect(changes.routes).toEqual({
      added: [{ name: "GET /b", after: ["public"] }],
      removed: [{ name: "POST /users", before: ["users.write"] }],
      changed: [
        {
          name: "GET /users",
          before: ["users.read", "users.write"],
          after: ["rows.read", "users.write"],
        },
      ],
    });
    expect(changes.scopes.added.map(({ name }) => name)).toEqual(["public", "rows.read"]);
    expect(changes.scopes.removed.map(({ name }) => name)).toEqual(["users.read"]);
    expect(catalog).toEqual(
      merge({
        "GET /users": ["rows.read", "users.write"],
        "PUT /users": "users.write",
        "GET /b": "public",
      }).catalog,
    );
  });

  it("are none where the same document comes again", () => {
    const { catalog } = merge(list);
    const again = merge(list, catalog);
    const none = { added: [], removed: [], changed: [] };
    expect(again.changes).toEqual({ scopes: none, routes: none });
    expect(formatCatalog(again.catalog)).toBe(formatCatalog(catalog));
  });

  it("are none where only the server's name is another", () => {
    const { changes } = merge(list, merge(list).catalog, "1.8.2");
    const none = { added: [], removed: [], changed: [] };
    expect(changes).toEqual({ scopes: none, routes: none });
  });
});
