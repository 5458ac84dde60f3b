import { describe, expect, it } from "vitest";
import { carriedCloudOnly, cloudFacts, cloudOnlyOf, cloudOnlyText } from "../support/cloud-only.js";
import { expectGolden } from "../support/golden.js";
import { isParameter, routeShape } from "../support/route-shape.js";
import {
  carriedDump,
  carriedText,
  factsOf,
  serverNames,
  wholeDump,
} from "../support/server-dumps.js";

/** Server → its routes, and the scopes that a project key can be granted. */
const counts = {
  "1.4.14": [287, 32],
  "1.5.11": [371, 43],
  "1.6.2": [376, 43],
  "1.7.4": [426, 49],
  "1.8.0": [506, 55],
  "1.8.1": [510, 55],
  "1.8-branch": [531, 57],
  "1.9.0": [605, 61],
  "1.9.6": [683, 84],
  cloud: [661, 86],
  main: [660, 87],
} as const;

describe.each(serverNames)("what is carried of the server %s", (name) => {
  const dump = carriedDump(name);

  it("is what its own code said", () => {
    const whole = wholeDump(name);
    if (whole !== undefined) expectGolden(`../fixtures/servers/${name}.json`, factsOf(whole));
    expect(carriedText(name)).toBe(factsOf(dump));
  });

  it("is all of it", () => {
    const { routes, scopes, roles } = dump;
    expect([routes.length, Object.keys(scopes.project ?? {}).length]).toEqual(counts[name]);
    expect(dump.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(Object.keys(roles).slice(0, 5)).toEqual([
      "guests",
      "users",
      "admin",
      "developer",
      "owner",
    ]);
    expect(roles.keys ?? roles.apps).toEqual(["global", "health.read", "graphql"]);
  });

  it("has routes that can be told apart, each with the scopes that open it", () => {
    const answered = dump.routes.flatMap(({ verb, path, aliases = [] }) =>
      [path, ...aliases].map((p) => routeShape(verb, p)),
    );
    expect(new Set(answered).size).toBe(answered.length);
    for (const { path, scopes, aliases = [] } of dump.routes) {
      expect(scopes.join(" ")).toMatch(/^[a-zA-Z0-9.]+( [a-zA-Z0-9.]+)*$/);
      for (const segment of [path, ...aliases].flatMap((p) => p.slice(1).split("/")))
        expect(isParameter(segment) || /^[a-zA-Z0-9-]+$/.test(segment), segment).toBe(true);
    }
  });
});

it("servers are in the order of their age", () => {
  const dates = serverNames.map((name) => Date.parse(carriedDump(name).date));
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
});

describe("what is carried of the cloud alone", () => {
  const carried = carriedCloudOnly();

  it("is what its SDK calls and its public part lacks", () => {
    const facts = cloudFacts();
    if (facts !== undefined) {
      const found = cloudOnlyOf(carriedDump("cloud"), facts.methods, facts.scopes);
      expectGolden("../fixtures/servers/cloud-only.json", cloudOnlyText(found));
    }
    const { routes, scopes } = carried;
    const granted = Object.entries(scopes).map(([kind, names]) => [kind, names.length]);
    expect([routes.length, granted]).toEqual([
      92,
      [
        ["account", 0],
        ["organization", 12],
        ["project", 18],
      ],
    ]);
  });

  it("is not in the cloud's dump", () => {
    const { routes, scopes } = carriedDump("cloud");
    const there = new Set(
      routes.flatMap(({ verb, path, aliases = [] }) =>
        [path, ...aliases].map((p) => routeShape(verb, p)),
      ),
    );
    expect(carried.routes.filter(({ verb, path }) => there.has(routeShape(verb, path)))).toEqual(
      [],
    );
    for (const [kind, names] of Object.entries(carried.scopes))
      expect(names.filter((scope) => scopes[kind]?.[scope] !== undefined)).toEqual([]);
  });
});
