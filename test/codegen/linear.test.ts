import { expect, it } from "vitest";
import { catalogSchema } from "../../codegen/src/catalog/schema.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { planSdk } from "../../codegen/src/plan/plan.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { leastTimes } from "../support/least-times.js";
import { tinySdk, tinyServer } from "../support/tiny-plan.js";
import { tinyCatalog } from "../support/workspace.js";

/**
 * Generates a client of one service with so many methods: a third of them open to everybody, a third to keys,
 * and a third on another server alone.
 */
function generate(count: number): number {
  const catalog = catalogSchema.parse(JSON.parse(tinyCatalog));
  catalog.servers.later = {};
  const methods = Array.from({ length: count }, (_, index) => {
    const name = `method${index}`;
    const history = [
      { [tinyServer]: ["users.read"] },
      { [tinyServer]: ["public"] },
      { later: ["users.read"] },
    ][index % 3];
    catalog.routes[`GET /${name}`] = history ?? {};
    return { name, synchronous: false, route: { verb: "GET" as const, path: `/${name}` } };
  });
  const classes = [{ name: "Users", methods, fields: [] }];
  const plan = planSdk(serverFacts(catalog, tinyServer), tinySdk, { classes, enums: [] });
  const files = renderSdk(plan, { runtime: "appwrite-scopes/runtime", extension: "js" });
  return [...files.values()].reduce((sum, text) => sum + text.length, 0);
}

it("generates in a time that grows with the number of methods, and not with its square", () => {
  expect(generate(20_000)).toBeGreaterThan(9 * generate(2_000));
  const [few = 0, many = 0] = leastTimes(
    () => generate(2_000),
    () => generate(20_000),
  );
  // Ten where it is linear, a hundred where it is the square.
  expect(many / few).toBeLessThan(35);
});
