import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { scopeProbes } from "../../codegen/src/plan/scope-probes.js";
import { catalog } from "../support/catalog.js";
import { allReleases, declarationsOf } from "../support/releases.js";
import { routeShape } from "../support/route-shape.js";
import { serverNames, serverTruth } from "../support/servers.js";

const { probes = [] } = catalog;
const shapeOf = (route: string) => {
  const [verb = "", path = ""] = route.split(" ");
  return routeShape(verb, path);
};
const parametersOf = (route: string) =>
  [...route.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);

/** The one probe that is answered with success: it takes no argument that could be wrong. */
const list = "GET /locale/continents";

/** It asks for nothing beside the IDs in its path, and there is nothing of theirs. */
const withoutOwnArguments = [
  "POST /functions/{functionId}/executions",
  "POST /tokens/buckets/{bucketId}/files/{fileId}",
];

describe("a probe has no effect", () => {
  it("since it reads or creates, and never changes or removes", () => {
    expect(probes.filter((route) => !/^(GET|POST) /.test(route))).toEqual([]);
  });

  it("since what a GET asks for can't exist, but for a list that is the same for everybody", () => {
    const reading = probes.filter((route) => route.startsWith("GET "));
    expect(reading.filter((route) => parametersOf(route).length === 0)).toEqual([list]);
  });

  // The routes under /account act for the caller; these two want arguments of it, as the releases show.
  it("and asks nothing of the caller's own account", () => {
    expect(probes.filter((route) => route.split(" ")[1]?.startsWith("/account"))).toEqual([
      "POST /account",
      "POST /account/targets/push",
    ]);
  });

  describe("since a POST lacks an argument that every release of the SDKs demands", () => {
    const demanded = new Map<string, Set<string>>();
    beforeAll(async () => {
      for (const alias of allReleases) {
        for (const [route, argument] of await demandsOf(alias)) {
          demanded.set(route, (demanded.get(route) ?? new Set()).add(argument));
        }
      }
    });

    it.each(probes.filter((route) => route.startsWith("POST ")))("%s", (route) => {
      const found = [...(demanded.get(shapeOf(route)) ?? [])];
      const expected = withoutOwnArguments.includes(route) ? [""] : [expect.stringMatching(/./)];
      expect(found.slice(0, 1)).toEqual(expected);
      // Not one release sends the request without it.
      expect(found.includes("")).toBe(withoutOwnArguments.includes(route));
      if (found.includes("")) expect(parametersOf(route)).not.toEqual([]);
    });

    it("which finds what can be sent without any", () => {
      expect(demanded.get("POST /account/sessions/anonymous")).toEqual(new Set([""]));
      expect(demanded.get("POST /tablesdb/transactions")).toEqual(new Set([""]));
    });
  });

  it("as a server said that ran: each was refused for its arguments, or not found", () => {
    const file = new URL("../fixtures/answers-1.9.6.json", import.meta.url);
    const answers: Record<string, [number, string][]> = JSON.parse(readFileSync(file, "utf8"));
    const byShape = new Map(Object.entries(answers).map(([route, a]) => [shapeOf(route), a]));
    const asked = probes.filter((route) => byShape.has(shapeOf(route)));
    const passed = asked.filter((route) =>
      byShape.get(shapeOf(route))?.some(([status]) => status !== 400 && status !== 404),
    );
    expect(passed).toEqual([list]);
    expect(asked.length).toBeGreaterThan(55);
  });
});

/** Route → the first argument of its own without which a release does not send it; empty if it sends. */
async function demandsOf(alias: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  const module = await import(alias).catch(() => createRequire(import.meta.url)(alias));
  const sdk = module.default?.Client === undefined ? module : module.default;
  const wanted = new Set([...probes.map(shapeOf), ...effects]);
  for (const declared of declarationsOf(alias).classes) {
    for (const { name, route } of declared.methods) {
      const shape = route === undefined ? "" : routeShape(route.verb, route.path);
      if (route === undefined || !wanted.has(shape) || route.verb !== "POST") continue;
      const parameters = parametersOf(route.path);
      // Where nothing keeps it from sending, nothing is there to send it to.
      const client = new sdk.Client().setEndpoint("http://127.0.0.1:9/v1");
      const call = async () =>
        new sdk[declared.name](client)[name](...parameters.map(() => "an-id"));
      const message = await call().then(
        () => "",
        (error) => String(error.message),
      );
      const [, argument = ""] = /^Missing required parameter: "(\w+)"/.exec(message) ?? [];
      found.push([shape, parameters.includes(argument) ? "" : argument]);
    }
  }
  return found;
}

/** What has an effect on a server that ran although nothing was handed over. */
const effects = ["POST /account/sessions/anonymous", "POST /tablesdb/transactions"];

/** Scopes that can be granted and that no request proves, by what each server has. */
const notProvable: Record<string, string> = {
  "1.4.14": "attributes.read attributes.write indexes.read indexes.write",
  "1.5.11": "attributes.read attributes.write indexes.read indexes.write",
  "1.6.2": "attributes.read attributes.write indexes.read indexes.write",
  "1.7.4": "attributes.read attributes.write indexes.read indexes.write log.write",
  "1.8.0":
    "attributes.read attributes.write columns.read columns.write indexes.read indexes.write log.write",
  "1.8.1":
    "attributes.read attributes.write columns.read columns.write indexes.read indexes.write log.write",
  "1.8-branch":
    "attributes.read attributes.write columns.read columns.write indexes.read indexes.write log.write",
  "1.9.0":
    "attributes.read attributes.write columns.read columns.write indexes.read indexes.write log.write",
  "1.9.6":
    "insights.write log.write oauth2.write policies.write presences.write project.policies.write reports.write targets.read templates.write",
  cloud:
    "dedicatedDatabases.execute domains.read domains.write insights.write log.write oauth2.introspect oauth2.write presences.write project.oauth2.write project.policies.write reports.write stages.write targets.read templates.write usage.read wafRules.read wafRules.write",
  main: "embeddings.write insights.write log.write policies.write presences.write project.oauth2.write project.policies.write reports.write stages.write targets.read templates.write",
};

describe.each(serverNames)("on %s", (name) => {
  const truth = serverTruth(name);
  const grantable = truth.grantable("project");
  const found = scopeProbes(serverFacts(catalog, name));

  it("each probe proves what the server's own code says that it does", () => {
    for (const { scope, route, others, lesser } of found) {
      const anyOf = truth.routes.get(shapeOf(route)) ?? [];
      expect([scope, ...others].sort(), route).toEqual(anyOf.filter((s) => grantable.includes(s)));
      expect(anyOf.filter((s) => truth.holds("project").includes(s))).toEqual([]);
      const opened = [...truth.routes.values()].filter((scopes) => scopes.includes(scope));
      const asGood = others.filter((other) => opened.every((scopes) => scopes.includes(other)));
      expect(others.filter((other) => !asGood.includes(other))).toEqual(lesser);
    }
  });

  it("all scopes have a probe that can have one", () => {
    const proved = new Set([...found.map(({ scope }) => scope), ...truth.holds("project")]);
    expect(grantable.filter((scope) => !proved.has(scope)).join(" ")).toBe(notProvable[name]);
  });

  it("one request a scope is the most", () => {
    expect(new Set(found.map(({ scope }) => scope)).size).toBe(found.length);
  });
});
