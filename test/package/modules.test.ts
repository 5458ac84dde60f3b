import { readdirSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importedNames } from "../support/imported-names.js";

const dist = fileURLToPath(new URL("../../codegen/dist/", import.meta.url));

/** What each module of the built tool imports of the others; types are gone from there. */
const imports = new Map(
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => {
      const path = file.split(sep).join("/");
      const names = importedNames(readFileSync(`${dist}${file}`, "utf8"));
      const own = names.filter((to) => to.startsWith("."));
      return [path, own.map((to) => posix.join(posix.dirname(path), to))] as const;
    }),
);

/** What is left after taking away, again and again, each module that imports none that is left, or that none imports. */
function inCircles(): string[] {
  const left = new Set(imports.keys());
  const isTied = (module: string) => {
    const isUser = imports.get(module)?.some((to) => left.has(to));
    return isUser && [...left].some((other) => imports.get(other)?.includes(module));
  };
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const module of left) if (!isTied(module)) left.delete(module);
  }
  return [...left];
}

describe("the modules of the tool", () => {
  test("import each other in circles only where the rules of the value flow do", () => {
    const flow = /^audit\/flow\//;
    const circles = inCircles();
    expect(circles.filter((module) => flow.test(module))).not.toEqual([]);
    expect(circles.filter((module) => !flow.test(module))).toEqual([]);
  });

  test("of the audit read files first, then state facts, follow values and find calls", () => {
    const steps = ["packages", "program", "facts", "flow", "find"].map((one) => `audit/${one}/`);
    const stepOf = (module: string) => steps.findIndex((folder) => module.startsWith(folder));
    const goesBack = ([module, to]: readonly [string, readonly string[]]) =>
      stepOf(module) >= 0 && to.some((one) => stepOf(one) > stepOf(module));
    expect(
      steps.map((folder) => [...imports.keys()].some((one) => one.startsWith(folder))),
    ).toEqual(steps.map(() => true));
    expect([...imports].filter(goesBack).map(([module]) => module)).toEqual([]);
  });

  test.each([
    ["codegen/src", /^(?:audit|cli)\//],
    ["audit", /^cli\//],
  ])("of %s know nothing of what builds upon it", (folder, above) => {
    const wrong = [...imports].filter(
      ([module, to]) => module.startsWith(`${folder}/`) && to.some((one) => above.test(one)),
    );
    expect(wrong.map(([module]) => module)).toEqual([]);
  });
});
