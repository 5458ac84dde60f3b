import { expect, it } from "vitest";
import { catalogSchema } from "../../codegen/src/catalog/schema.js";
import { planSdk } from "../../codegen/src/plan/plan.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { leastTimes } from "../support/least-times.js";
import { tinySdk } from "../support/tiny-plan.js";
import { tinyCatalog } from "../support/workspace.js";

/** Generates a client of one service with so many methods, half of which everybody may call. */
function generate(count: number): number {
  const catalog = catalogSchema.parse(JSON.parse(tinyCatalog));
  for (const caller of Object.values(catalog.callers)) caller.holds = ["public"];
  const names = Array.from({ length: count }, (_, index) => `method${index}`);
  const methods = names.map((name, index) => {
    const anyOf = [index % 2 === 0 ? "users.read" : "public"];
    return [name, { verb: "GET", path: `/${name}`, anyOf }] as const;
  });
  const users = { class: "Users", methods: Object.fromEntries(methods) };
  const sdk = { version: "1.2.3", server: "1.9.6", services: { users } };
  const declared = names.map((name) => ({ name, synchronous: false }));
  const declarations = { classes: [{ name: "Users", methods: declared, fields: [] }], enums: [] };
  const plan = planSdk(catalog, sdk, tinySdk, declarations);
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
