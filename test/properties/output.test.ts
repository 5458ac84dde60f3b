import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../codegen/src/catalog/canonical.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { expectParses, expectRoundTrip } from "../support/generated-values.js";
import { planRandomSdk, type RandomSdk, randomSdk, randomSdkName } from "../support/random-sdk.js";
import { shuffled } from "../support/shuffled.js";

const render = (sdk: RandomSdk) =>
  renderSdk(planRandomSdk(sdk), { runtime: "appwrite-scopes/runtime", extension: "js" });

it("what is generated is TypeScript, holds the catalog's values, and the order of what is read changes nothing", () => {
  fc.assert(
    fc.property(randomSdk, fc.nat(), (sdk, seed) => {
      const { catalog, declarations } = sdk;
      const files = render(sdk);
      expectParses(files);
      expectRoundTrip(files, catalog, randomSdkName);

      const classes = shuffled(declarations.classes, seed);
      const other = {
        catalog: shuffled(catalog, seed),
        declarations: { ...declarations, classes },
      };
      expect([...render(other)]).toEqual([...files]);
      expect(canonicalJson(other.catalog)).toBe(canonicalJson(catalog));
      expect([...render(sdk)]).toEqual([...files]);
    }),
    { numRuns: 60 },
  );
});
