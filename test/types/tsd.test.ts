import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };

type Tsd = typeof import("tsd", { with: { "resolution-mode": "require" }});
const { default: tsd } = createRequire(import.meta.url)("tsd") as Tsd;

test("tsd, which brings a compiler of its own, finds nothing", async () => {
  const findings = await tsd({
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    typingsFile: packageJson.types,
    testFiles: ["test/tsd/*.test-d.ts"],
  });
  expect(findings.map(({ fileName, line, message }) => `${fileName}:${line} ${message}`)).toEqual(
    [],
  );
});
