import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSpec } from "../../codegen/src/spec/read.js";
import type { Spec } from "../../codegen/src/spec/spec.js";
import { expectGolden } from "../support/golden.js";
import { factsOf } from "../support/published-facts.js";
import { carriedSpec, publishedNames, publishedSpec, readPublished } from "../support/specs.js";

const placeless = ({ routes }: Spec) => routes.map(({ where: _, ...route }) => route);

describe("every route of a published document is carried, with its scopes", () => {
  it.each(publishedNames)("%s", (name) => {
    const published = publishedSpec(name);
    if (published !== undefined) {
      const text = readFileSync(published, "utf8");
      expectGolden(`../fixtures/published/${name}.json`, factsOf(JSON.parse(text)));
      const read = parseSpec(published, readFileSync(published));
      expect(placeless(read)).toEqual(placeless(readPublished(name)));
    }
    const { routes, notices } = readPublished(name);
    // Counted another way: each line of a path has an extension for each of its verbs.
    const carried = readFileSync(carriedSpec(name), "utf8").match(/"x-appwrite":/g);
    expect(routes).toHaveLength(carried?.length ?? 0);
    expect(routes.length).toBeGreaterThan(170);
    expect(notices).toEqual([]);
  });
});
