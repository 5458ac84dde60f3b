import { describe, expect, it } from "vitest";
import { serverPair } from "../../cli/upgrade/server-pair.js";
import { unitUpgrade } from "../../cli/upgrade/unit-upgrade.js";
import { wholeSdk } from "../../cli/upgrade/whole-sdk.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { serviceName } from "../../codegen/src/plan/service-plan.js";
import { catalog } from "../support/catalog.js";
import { declarationsOf, release } from "../support/releases.js";
import { type ServerName, serverNames, serverTruth } from "../support/servers.js";

/** Each server and the next one, in both directions. */
const pairs = serverNames.flatMap((name, index): (readonly [ServerName, ServerName])[] => {
  const next = serverNames[index + 1];
  return next === undefined
    ? []
    : [
        [name, next],
        [next, name],
      ];
});

const aliases = ["node-appwrite5", "node-appwrite22", "node-appwrite"];

describe.each(aliases)("all calls of %s", (alias) => {
  const sdk = { ...release(alias), declarations: declarationsOf(alias) };
  const methods = sdk.declarations.classes.flatMap((declared) =>
    declared.methods.map(({ name, route }) => ({
      method: `${serviceName(declared.name)}.${name}`,
      route,
    })),
  );

  it.each(pairs)("from %s to %s are judged as both servers' own code does", (from, to) => {
    const [before, after] = [serverTruth(from), serverTruth(to)];
    const unit = unitUpgrade(
      wholeSdk(sdk, serverFacts(catalog, from)),
      serverPair(catalog, from, to),
    );
    const reasons = new Map(unit.broken.map(({ method, change }) => [method, change]));
    let gone = 0;
    for (const { method, route } of methods) {
      const asked = route && before.scopesOf(route.verb, route.path);
      const then = route && after.scopesOf(route.verb, route.path);
      if (asked === undefined) {
        expect(reasons.get(method), method).toBeUndefined();
        continue;
      }
      if (then === undefined) {
        expect(reasons.get(method)?.kind, method).toBe("gone");
        gone += 1;
        continue;
      }
      const byKey = (truth: typeof before, scopes: readonly string[]) => ({
        isOpen: scopes.some((scope) => truth.holds("project").includes(scope)),
        anyOf: scopes.filter((scope) => truth.grantable("project").includes(scope)),
      });
      const [old, now] = [byKey(before, asked), byKey(after, then)];
      if (old.isOpen || old.anyOf.length === 0 || (!now.isOpen && now.anyOf.length === 0)) continue;
      const lost = now.isOpen ? [] : old.anyOf.filter((scope) => !now.anyOf.includes(scope));
      const change = reasons.get(method);
      if (lost.length === 0) expect(change, method).toBeUndefined();
      else expect(change, method).toEqual({ kind: "scopes", anyOf: now.anyOf, lost });
    }
    expect([...reasons.values()].filter(({ kind }) => kind === "gone")).toHaveLength(gone);
  });

  it.each(pairs)("from %s to %s are open to the key that is advised", (from, to) => {
    const unit = unitUpgrade(
      wholeSdk(sdk, serverFacts(catalog, from)),
      serverPair(catalog, from, to),
    );
    const key = unit.keys[0];
    if (key === undefined) throw new Error("no call is made with a key");
    const { both, onlyFrom, onlyTo } = key.rollOut;
    for (const [name, scopes] of [
      [from, [...both, ...onlyFrom]],
      [to, [...both, ...onlyTo]],
    ] as const) {
      const truth = serverTruth(name);
      for (const scope of scopes) expect(truth.grantable("project"), scope).toContain(scope);
      for (const { route } of key.uses) {
        const asked = route && truth.scopesOf(route.verb, route.path);
        const anyOf = asked?.filter((scope) => truth.grantable("project").includes(scope)) ?? [];
        const isOpen = asked?.some((scope) => truth.holds("project").includes(scope));
        if (anyOf.length === 0 || isOpen) continue;
        expect(
          anyOf.some((scope) => scopes.includes(scope)),
          `${route?.verb} ${route?.path} on ${name}`,
        ).toBe(true);
      }
    }
  });
});
