import { describe, expect, test } from "vitest";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { catalog } from "../support/catalog.js";
import { allReleases, declarationsOf, release } from "../support/releases.js";
import { serverNames, serverTruth } from "../support/servers.js";

/**
 * Every method of every SDK on every server: what the catalog says of the route that the SDK's code sends
 * is what the server's own code said of it.
 */
const pairs = allReleases.map((alias) => {
  const methods = declarationsOf(alias).classes.flatMap((declared) =>
    declared.methods.map(({ name, route }) => ({ name: `${declared.name}.${name}`, route })),
  );
  const on = serverNames.map((server) => {
    const [facts, truth] = [serverFacts(catalog, server), serverTruth(server)];
    const verdicts = methods.map(({ name, route }) => {
      const said = route && facts.route(route);
      const anyOf = said && "anyOf" in said ? said.anyOf : undefined;
      const absent = said && "notOnServer" in said;
      return { name, anyOf, absent, truth: route && truth.scopesOf(route.verb, route.path) };
    });
    return { server, verdicts };
  });
  return { alias, methods: methods.length, on };
});

const counts = pairs.map(({ alias, methods, on }) => {
  const { name, version } = release(alias);
  const open = on.map(({ verdicts }) => verdicts.filter(({ anyOf }) => anyOf).length);
  const absent = on.map(({ verdicts }) => verdicts.filter((verdict) => verdict.absent).length);
  return { sdk: `${name} ${version}`, methods, open, absent };
});

/** For whoever reads the test's output: methods, those that a server has and those that it has not. */
function table(): string {
  const cells = (open: readonly number[], absent: readonly number[]) =>
    open.map((n, index) => `${n}/${absent[index]}`.padStart(11)).join("");
  return [
    `${"open/not on server".padEnd(29)}methods${serverNames.map((s) => s.padStart(11)).join("")}`,
    ...counts.map(
      ({ sdk, methods, open, absent }) =>
        `${sdk.padEnd(29)}${`${methods}`.padStart(7)}${cells(open, absent)}`,
    ),
  ].join("\n");
}

console.log(table());

describe.each(pairs)("$alias", ({ on }) => {
  test.each(on)("on $server", ({ verdicts }) => {
    expect(verdicts.length).toBeGreaterThan(0);
    const wrong = verdicts.filter(({ anyOf, truth }) => `${anyOf}` !== `${truth}`);
    expect(wrong).toEqual([]);
  });
});

describe("who holds and can be granted what", () => {
  test.each(serverNames)("on %s", (server) => {
    const [{ rules }, truth] = [serverFacts(catalog, server), serverTruth(server)];
    for (const kind of ["project", "organization", "account", "session", "guest"] as const) {
      expect(rules[kind].holds, kind).toEqual(truth.holds(kind));
    }
    for (const kind of ["project", "organization", "account"] as const) {
      expect(rules[kind].grantable, kind).toEqual(truth.grantable(kind));
    }
  });
});

describe("the release that goes with an SDK", () => {
  const releases = serverNames.filter((name) => /^\d+\.\d+\.\d+$/.test(name));
  const goingWith = (sdk: string, major: number) => {
    const majors = catalog.sdks[sdk] ?? {};
    const since = Object.keys(majors).map(Number);
    return majors[Math.max(...since.filter((known) => known <= major))] ?? releases[0];
  };

  test.each(counts)("has as many methods of $sdk as any", ({ sdk, open }) => {
    const [name = "", version = ""] = sdk.split(" ");
    const chosen = goingWith(name, Number.parseInt(version, 10)) as (typeof serverNames)[number];
    const of = (server: (typeof serverNames)[number]) => open[serverNames.indexOf(server)] ?? 0;
    // A few methods go with each release, and a release of an SDK comes before or after its server.
    expect(of(chosen) / Math.max(...releases.map(of))).toBeGreaterThan(0.95);
  });
});

describe("the ready-made clients", () => {
  const row = (sdk: string) => counts.find((count) => count.sdk === sdk);
  const at = (sdk: string, server: (typeof serverNames)[number]) =>
    row(sdk)?.open[serverNames.indexOf(server)];

  test("node-appwrite 27.1.0 fits Appwrite Cloud wholly, and no release", () => {
    expect(at("node-appwrite 27.1.0", "cloud")).toBe(610);
    expect(at("node-appwrite 27.1.0", "1.9.6")).toBe(524);
    expect(at("node-appwrite 27.1.0", "1.8.1")).toBe(387);
  });

  test("@appwrite.io/console 23.0.0 fits the 1.8 branch better than any other server", () => {
    const open = row("@appwrite.io/console 23.0.0")?.open ?? [];
    expect(at("@appwrite.io/console 23.0.0", "1.8-branch")).toBe(551);
    expect(Math.max(...open)).toBe(551);
    expect(at("@appwrite.io/console 23.0.0", "1.8.1")).toBe(529);
  });
});
