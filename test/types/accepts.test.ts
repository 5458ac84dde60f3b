import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compilers, tsc } from "../support/tsc.js";

const folder = fileURLToPath(new URL("accepts/", import.meta.url));

test.each(compilers)("programs that call what they were granted compile with %s", (_, compiler) => {
  expect(tsc(compiler, ["-p", "."], folder)).toEqual({ status: 0, output: "" });
});

test("none of them is left out", () => {
  const { output } = tsc("typescript70", ["-p", ".", "--listFilesOnly"], folder);
  const compiled = output.split("\n").filter((file) => file.startsWith(folder));
  const written = readdirSync(folder).filter((file) => /\.[cm]?ts$/.test(file));
  expect(compiled.map((file) => file.slice(folder.length)).sort()).toEqual(written.sort());
});
