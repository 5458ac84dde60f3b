import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { auditCodes, findingKinds } from "../../audit/findings/kinds.js";

it("has a file for each kind of finding, which is called as its code", () => {
  const files = readdirSync(new URL("../../audit/findings/kinds/", import.meta.url));
  expect(files.sort()).toEqual(auditCodes.map((code) => `${code}.ts`).sort());
});

it("says what is found, and when it weighs something else, in a sentence each", () => {
  const sentence = /^[A-Z][^.]*\.$/;
  for (const { code, level, summary, exception } of findingKinds) {
    expect(summary, code).toMatch(sentence);
    if (exception === undefined) continue;
    expect(exception, code).toMatch(sentence);
    expect(exception, code).not.toContain(level);
  }
});
