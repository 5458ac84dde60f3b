import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const folder = new URL("../../.github/ISSUE_TEMPLATE/", import.meta.url);
const read = (file: string) => parse(readFileSync(new URL(file, folder), "utf8"));

/** What GitHub takes of a question's attributes; a form with anything else is not shown at all. */
const attributes = new Set(["label", "placeholder"]);

interface Question {
  readonly attributes: Readonly<Record<string, string>>;
}

describe.each(readdirSync(folder).filter((file) => file !== "config.yml"))("%s", (file) => {
  const questions: readonly Question[] = read(file).body;

  test("asks what GitHub can show", () => {
    for (const question of questions) {
      expect(question).toEqual({
        type: expect.stringMatching(/^(input|textarea)$/),
        attributes: expect.objectContaining({ label: expect.any(String) }),
        validations: { required: true },
      });
      expect(Object.keys(question.attributes).filter((name) => !attributes.has(name))).toEqual([]);
    }
  });

  test("asks that no key is pasted", () => {
    const labels = questions.map((question) => question.attributes.label);
    expect(labels.some((label) => label?.includes("never paste a key"))).toBe(true);
  });
});

test("there are no issues without a form", () => {
  expect(read("config.yml")).toEqual({ blank_issues_enabled: false });
});
