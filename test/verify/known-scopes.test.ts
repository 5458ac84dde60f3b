import { describe, expect, it } from "vitest";
import { type KnownScopes, knownScopes } from "../../cli/verify/known-scopes.js";
import { askWith } from "../../cli/verify/request.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { scopeProbes } from "../../codegen/src/plan/scope-probes.js";
import { askProbes } from "../../src/ask-probes.js";
import { startServer } from "../server/server.js";
import { catalog } from "../support/catalog.js";
import { serverNames, serverTruth } from "../support/servers.js";
import { shuffled } from "../support/shuffled.js";

type Grant = readonly string[];

/** Keys with each single scope, with all but one, with all, and with halves of them as they fall. */
function grantsOf(grantable: Grant, isEach: boolean): Grant[] {
  const half = (seed: number) => shuffled(grantable, seed).slice(0, grantable.length / 2);
  const each = grantable.flatMap((scope) => [[scope], grantable.filter((one) => one !== scope)]);
  return [...(isEach ? each : []), grantable, [], half(1), half(2), half(3)];
}

// Servers of each dialect are asked for each scope by itself; the others for as many as fall together.
const inFull: readonly string[] = ["1.4.14", "1.8.1", "1.9.6"];

describe.each(serverNames)("what is told of a key of %s", (name) => {
  const facts = serverFacts(catalog, name);
  const truth = serverTruth(name);
  const own = truth.grantable("project").filter((s) => !truth.holds("project").includes(s));
  const probes = scopeProbes(facts);

  it("is what the server granted it, and no more than can be told", async () => {
    const grants = grantsOf(own, inFull.includes(name));
    const secrets = grants.map((_, index) => `standard_${index}`);
    const keys = Object.fromEntries(
      grants.map((scopes, index) => [`${secrets[index]}`, { kind: "project", scopes } as const]),
    );
    const server = await startServer({ server: name, keys });
    const routes = new Set(probes.map(({ route }) => route));
    for (const [index, granted] of grants.entries()) {
      const ask = askWith(server.endpoint, "blog", `${secrets[index]}`);
      const { outcomes, stop } = await askProbes(routes, ask);
      expect(stop).toBeUndefined();
      expectTrue(knownScopes(probes, outcomes, own), granted, own);
    }
    const asked = server.requests;
    await server.close();
    expect(asked).toHaveLength(grants.length * (routes.size + 1));
    const succeeded = asked.filter(({ status }) => status < 400);
    expect(succeeded.filter(({ path }) => path !== "/locale/continents")).toEqual([]);
  });
});

function expectTrue(known: KnownScopes, granted: Grant, own: Grant): void {
  const { holds, either, lacks, notProvable } = known;
  expect(holds.filter((scope) => !granted.includes(scope))).toEqual([]);
  expect(lacks.filter((scope) => granted.includes(scope))).toEqual([]);
  expect(either.filter((list) => !list.some((scope) => granted.includes(scope)))).toEqual([]);
  const told = [...holds, ...either.flat(), ...lacks, ...notProvable];
  expect([...new Set(told)].sort()).toEqual(own);
  // Each is told of once, but that lists may share scopes.
  expect(told.length - either.flat().length).toBe(
    new Set([...holds, ...lacks, ...notProvable]).size,
  );
}
