import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../codegen/src/catalog/canonical.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { expectParses, expectRoundTrip } from "../support/generated-values.js";
import { planRandomSdk, type RandomSdk, randomSdk } from "../support/random-sdk.js";
import { shuffled } from "../support/shuffled.js";

const render = (sdk: Omit<RandomSdk, "world">, server?: string) =>
  renderSdk(planRandomSdk(sdk, server), { runtime: "appwrite-scopes/runtime", extension: "js" });

it("what is generated for a server is TypeScript, holds what is true of it, and the order of what is read changes nothing", () => {
  const seen = { open: 0, absent: 0, uncatalogued: 0 };
  fc.assert(
    fc.property(randomSdk, fc.nat(), (sdk, seed) => {
      const { world, at, catalog, declarations } = sdk;
      const files = render(sdk);
      expectParses(files);
      expectRoundTrip(files, world, at, declarations.classes);

      const classes = shuffled(declarations.classes, seed);
      const other = {
        at,
        catalog: shuffled(catalog, seed),
        declarations: { ...declarations, classes },
      };
      expect([...render(other, world.servers[at]?.name)]).toEqual([...files]);
      expect(canonicalJson(other.catalog)).toBe(canonicalJson(catalog));
      expect([...render(sdk)]).toEqual([...files]);
      for (const { methods, absent, uncatalogued } of planRandomSdk(sdk).services) {
        seen.open += methods.length;
        seen.absent += absent.length;
        seen.uncatalogued += uncatalogued.length;
      }
    }),
    { numRuns: 100 },
  );
  // Or else nothing is proved.
  for (const count of Object.values(seen)) expect(count, JSON.stringify(seen)).toBeGreaterThan(50);
});
