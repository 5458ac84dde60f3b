import { expect, it } from "vitest";
import { parseSpec } from "../../codegen/src/spec/read.js";
import { syncCatalog } from "../../codegen/src/sync/sync.js";
import { catalog } from "../support/catalog.js";
import { leastTimes } from "../support/least-times.js";
import { bytesOf, operation, smallSpec } from "../support/specs.js";

const names = (count: number) => Array.from({ length: count }, (_, index) => `method${index}`);

function document(count: number, methodOf = (name: string) => name): Uint8Array {
  const paths = names(count).map((name) => [
    `/${name}`,
    { get: operation("users", methodOf(name)) },
  ]);
  return bytesOf(JSON.stringify(smallSpec(Object.fromEntries(paths)), null, 2));
}

function run(count: number, bytes: Uint8Array) {
  const methods = names(count).map((name) => ({ name, synchronous: false }));
  const spec = parseSpec("spec.json", bytes);
  return syncCatalog({
    base: undefined,
    shipped: catalog,
    spec,
    installed: { name: "node-appwrite", version: "22.1.3", declarations: "index.d.ts" },
    declarations: { classes: [{ name: "Users", methods, fields: [] }], enums: [] },
  });
}

it("takes a time that grows with the number of operations, and not with its square", () => {
  const [few, many] = [document(1_000), document(10_000)];
  expect(run(10_000, many).changes.methods.added).toHaveLength(10_000);
  const [less = 0, more = 0] = leastTimes(
    () => run(1_000, few),
    () => run(10_000, many),
  );
  expect(more / less).toBeLessThan(35);
});

it("reports ten thousand faults in such a time as well", () => {
  const fail = (bytes: Uint8Array) => {
    expect(() => parseSpec("spec.json", bytes)).toThrow("invalid-name");
  };
  const bad = (name: string) => `${name}!`;
  const [few, many] = [document(1_000, bad), document(10_000, bad)];
  const [less = 0, more = 0] = leastTimes(
    () => fail(few),
    () => fail(many),
  );
  expect(more / less).toBeLessThan(35);
});
