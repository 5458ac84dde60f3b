import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { mutated } from "./mutation.js";
import { mutations } from "./mutations/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const all = Object.values(mutations).flat();

describe("every mutation can still be made, once", () => {
  test.each(all)("$name", (mutation) => {
    expect(mutated(mutation, root)).toContain(mutation.to);
    expect(mutation.tests.length).toBeGreaterThan(0);
    for (const file of mutation.tests) expect(existsSync(`${root}${file}`), file).toBe(true);
  });
});

test("one whose text is not there, or there twice, is an error", () => {
  const [mutation] = all as [(typeof all)[number]];
  expect(() => mutated({ ...mutation, from: "no such text" }, root)).toThrow("0 times");
  expect(() => mutated({ ...mutation, from: "return" }, root)).toThrow(/\d+ times/);
});

test("there are many, and each has a name of its own", () => {
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
