import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { compareTree } from "../../codegen/src/publish/compare.js";
import { withHeader } from "../../codegen/src/publish/header.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { planTinySdk } from "../support/tiny-plan.js";
import { makeWorkspace } from "../support/workspace.js";

const style = { runtime: "appwrite-scopes/runtime", extension: "js" } as const;
const catalog = "0123456789abcdef";

it("any change of a file that was generated is noticed, and its line ends alone are none", () => {
  const folder = join(makeWorkspace().dir, "out");
  const rendered = renderSdk(
    planTinySdk(() => {}),
    style,
  );
  const whole = new Map(
    [...rendered].map(([file, body]) => [file, Buffer.from(withHeader(catalog, body))]),
  );
  const put = (file: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  };
  for (const [file, bytes] of whole) put(file, bytes);
  const fresh = { changes: [], orphans: [], foreign: [] };
  expect(compareTree(folder, rendered, catalog)).toEqual(fresh);

  const edit = fc.record({
    file: fc.constantFrom(...whole.keys()),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    removed: fc.nat(3),
    added: fc.oneof(fc.uint8Array({ maxLength: 3 }), fc.constant(Buffer.from("\r"))),
  });
  fc.assert(
    fc.property(edit, ({ file, at, removed, added }) => {
      const bytes = whole.get(file) as Buffer;
      const start = Math.floor(at * bytes.length);
      const edited = Buffer.concat([
        bytes.subarray(0, start),
        added,
        bytes.subarray(start + removed),
      ]);
      put(file, edited);
      const { changes, foreign } = compareTree(folder, rendered, catalog);
      put(file, bytes);
      const same = edited.toString("latin1").replaceAll("\r\n", "\n") === bytes.toString("latin1");
      expect([...changes.map((change) => change.file), ...foreign]).toEqual(same ? [] : [file]);
    }),
    { numRuns: 600 },
  );
  expect(compareTree(folder, rendered, catalog)).toEqual(fresh);
});
