import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import { readCatalog } from "../../codegen/src/catalog/read.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { addServer } from "../../scripts/add-server.mjs";
import { catalog } from "../support/catalog.js";
import { carriedDump, type ServerName, serverNames } from "../support/server-dumps.js";
import { makeWorkspace } from "../support/workspace.js";

const add = (to: Catalog, name: ServerName) => addServer(to, name, carriedDump(name));

// What the cloud's public code lacks was put in by hand, from its document.
const releases = serverNames.filter((name) => name !== "cloud");

describe("a server that is in the catalog already is what its code says", () => {
  it.each(releases)("%s: adding it again changes nothing", (name) => {
    expect(formatCatalog(add(catalog, name))).toBe(formatCatalog(catalog));
  });
});

describe("a catalog does not depend on the order in which its servers were added", () => {
  const nothing: Catalog = { version: 2, servers: {}, sdks: {}, scopes: {}, routes: {} };
  const built = (...names: ServerName[]) => names.reduce(add, nothing);

  it("any two of them, in either order", () => {
    for (const [index, one] of releases.entries()) {
      for (const other of releases.slice(index + 1)) {
        expect(formatCatalog(built(other, one)), `${other}, ${one}`).toBe(
          formatCatalog(built(one, other)),
        );
      }
    }
  });

  it("one between two others, at last", () => {
    const inTurn = formatCatalog(built("1.6.2", "1.8.1", "1.9.6"));
    expect(formatCatalog(built("1.6.2", "1.9.6", "1.8.1"))).toBe(inTurn);
    expect(formatCatalog(built("1.9.6", "1.8.1", "1.6.2"))).toBe(inTurn);
  });
});

it("a server that is new to the catalog is one that it can be read with, once its scopes are described", () => {
  const dump = {
    date: "2027-01-31T10:00:00Z",
    commit: "0123456789abcdef",
    scopes: { project: { "users.read": {}, "zebras.read": {} } },
    roles: { guests: ["public"], users: ["account", "zebras.read"], keys: [] },
    routes: [
      { verb: "GET", path: "/users/{userId}", scopes: ["users.read"], aliases: ["/members/:::"] },
      { verb: "GET", path: "/zebras", scopes: ["zebras.read", "users.read"] },
    ],
  };
  const file = makeWorkspace().path("scopes.json");
  writeFileSync(file, formatCatalog(addServer(catalog, "9.0.0", dump)));
  const next = readCatalog(file);
  expect(next.servers["9.0.0"]).toEqual({ date: "2027-01-31", commit: "0123456789abcdef" });
  expect(next.scopes["zebras.read"]).toEqual({
    grantedTo: { "9.0.0": ["project"] },
    heldBy: { "9.0.0": ["session"] },
    description: "?",
  });
  // What says nothing new says nothing; what the server lacks is gone since then.
  expect(next.routes["GET /users/{userId}"]).toEqual(catalog.routes["GET /users/{userId}"]);
  expect(next.routes["GET /members/{userId}"]).toEqual({ "9.0.0": ["users.read"] });
  expect(next.routes["GET /zebras"]).toEqual({ "9.0.0": ["users.read", "zebras.read"] });
  expect(next.routes["GET /teams"]).toEqual({ ...catalog.routes["GET /teams"], "9.0.0": null });
  expect(next.scopes["teams.read"]?.grantedTo?.["9.0.0"]).toEqual([]);
});
