import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bundleBudgets, bundleRatios, tarballBudgets } from "./budget.js";
import { bundlers } from "./bundle.js";
import { bundledPrograms } from "./bundled-programs.js";
import { packedOnce } from "./packed-once.js";
import { packages } from "./tarballs.js";

const results = readFileSync(new URL("../../measure/bench/RESULTS.md", import.meta.url), "utf8");
const packed = packedOnce();

const bin = (name: string) =>
  fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));

describe.each(packed)("$name", ({ name, file, files, size, unpackedSize }) => {
  test.each([
    ["publint", "--strict"],
    // The tool's library is of ES modules alone, as Node has been able to require them since 20.19.
    ["attw", "--no-color", ...(name === "appwrite-scopes-cli" ? ["--profile", "esm-only"] : [])],
  ])("%s finds nothing", (tool, ...options) => {
    const { status, stdout, stderr } = spawnSync(bin(tool), [file, ...options], {
      encoding: "utf8",
    });
    expect(status, stdout + stderr).toBe(0);
  });

  test("holds what it is meant to hold", () => {
    const kinds = new Set(
      files.map(({ path }) =>
        path
          .replace(/^dist\/.*(?=\.(d\.ts|js)$)/, "dist/*")
          .replace(/^dist\/sdks\/.*(?=\.json$)/, "dist/sdks/*"),
      ),
    );
    expect([...kinds].sort()).toEqual(contents[name]);
  });

  test("weighs what the benchmark's table says, or run npm run bench", () => {
    expect(Math.abs(size / weighed(`tarball of \`${name}\``) - 1)).toBeLessThan(0.1);
  });

  test("weighs no more than it may", () => {
    expect(size).toBeLessThanOrEqual(tarballBudgets[name]?.packed.bytes ?? 0);
    expect(unpackedSize).toBeLessThanOrEqual(tarballBudgets[name]?.unpacked.bytes ?? 0);
  });
});

const contents: Record<string, readonly string[]> = {
  "appwrite-scopes": [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist/*.d.ts",
    "dist/*.js",
    "dist/cjs/package.json",
    "package.json",
  ],
  "appwrite-scopes-cli": [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "audit.schema.json",
    "config.schema.json",
    "dist/*.d.ts",
    "dist/*.js",
    "dist/page.html",
    "dist/scopes.json",
    "dist/sdks/*.json",
    "dist/sdks/releases.br",
    "package.json",
    "scopes.schema.json",
  ],
};

/** What a row of the benchmark's table says of a size, in bytes. */
function weighed(what: string): number {
  const line = results.split("\n").find((line) => line.startsWith(`| ${what} |`)) ?? "";
  const [, kilobytes] = /\| ([\d.]+) kB/.exec(line) ?? [];
  return Number(kilobytes) * 1000;
}

test("both packages are packed", () => {
  expect(packed.map(({ name }) => name)).toEqual(packages);
});

test("a bundler keeps no more than it may", async () => {
  const { scoped } = bundledPrograms["one service of a client of all"];
  const code = await bundlers.Vite(scoped, ["node-appwrite"]);
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(bundleBudgets.minified.bytes);
  expect(gzipSync(code).length).toBeLessThanOrEqual(bundleBudgets.gzipped.bytes);
});

describe.each(Object.entries(bundlers))("bundled by %s", (bundler, bundle) => {
  test.each(["one service", "three services"] as const)(
    "a program of %s outweighs the SDK's no more than it may",
    async (name) => {
      const { scoped, bare } = bundledPrograms[name];
      const [ours, beside] = [await bundle(scoped), await bundle(bare)].map((code) =>
        Buffer.byteLength(code),
      ) as [number, number];
      expect(ours / beside).toBeLessThanOrEqual(bundleRatios[name].ratio);
      expect(Math.abs(ours / weighed(`bundle by ${bundler}, ${name}, minified`) - 1)).toBeLessThan(
        0.1,
      );
    },
  );
});
