import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSpec } from "../../codegen/src/spec/read.js";
import type { Spec } from "../../codegen/src/spec/spec.js";
import { expectGolden } from "../support/golden.js";
import { factsOf } from "../support/published-facts.js";
import { carriedSpec, publishedNames, publishedSpec } from "../support/specs.js";

const read = (file: string): Spec => parseSpec(file, readFileSync(file));

const placeless = (spec: Spec) => spec.operations.map(({ where: _, ...operation }) => operation);

describe("every route of a published document is carried, with its names and scopes", () => {
  it.each(publishedNames)("%s", (name) => {
    const published = publishedSpec(name);
    if (published !== undefined) {
      const facts = factsOf(JSON.parse(readFileSync(published, "utf8")));
      expectGolden(`../fixtures/published/${name}.json`, facts);
      expect(placeless(read(published))).toEqual(placeless(read(carriedSpec(name))));
    }
    const { operations, notices } = read(carriedSpec(name));
    expect(operations.length).toBeGreaterThan(170);
    expect(notices).toEqual([]);
  });
});
