import { expect, it } from "vitest";
import { parseSpec } from "../../codegen/src/spec/read.js";
import { syncCatalog } from "../../codegen/src/sync/sync-catalog.js";
import { catalog } from "../support/catalog.js";
import { leastTimes } from "../support/least-times.js";
import { bytesOf, operation, smallSpec } from "../support/specs.js";

function document(count: number, scope = "users.read"): Uint8Array {
  const paths = Array.from({ length: count }, (_, index) => [
    `/path${index}/{id}`,
    { get: operation("users", "get", scope) },
  ]);
  return bytesOf(JSON.stringify(smallSpec(Object.fromEntries(paths)), null, 2));
}

function run(bytes: Uint8Array) {
  const spec = parseSpec("spec.json", bytes);
  return syncCatalog({ base: undefined, shipped: catalog, spec });
}

it("takes a time that grows with the number of routes, and not with its square", () => {
  const [few, many] = [document(1_000), document(10_000)];
  expect(run(many).changes.routes.added).toHaveLength(10_000);
  const [less = 0, more = 0] = leastTimes(
    () => run(few),
    () => run(many),
  );
  expect(more / less).toBeLessThan(35);
});

it("reports ten thousand faults in such a time as well", () => {
  const fail = (bytes: Uint8Array) => {
    expect(() => parseSpec("spec.json", bytes)).toThrow("invalid-name");
  };
  const [few, many] = [document(1_000, "users.read!"), document(10_000, "users.read!")];
  const [less = 0, more = 0] = leastTimes(
    () => fail(few),
    () => fail(many),
  );
  expect(more / less).toBeLessThan(35);
});
