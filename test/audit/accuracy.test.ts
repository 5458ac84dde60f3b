import { beforeAll, describe, expect, it } from "vitest";
import { measurePrograms } from "../../measure/accuracy/programs/measure.js";
import type { ProgramResult } from "../../measure/accuracy/programs/results.js";
import { accuracy, scopes, uses } from "../../measure/accuracy/programs/shares.js";

let results: readonly ProgramResult[];
beforeAll(async () => {
  results = await measurePrograms();
});

describe("the labelled corpus", () => {
  it("is of at least sixty programs, in TypeScript and JavaScript", () => {
    expect(results.length).toBeGreaterThanOrEqual(60);
    for (const ending of [/\.ts$/, /\.tsx$/, /\.js$/, /\.cjs$/]) {
      expect(results.filter(({ name }) => ending.test(name)).length).toBeGreaterThan(0);
    }
  });

  it("is found as it is labelled, use by use, with callers and declared scopes", () => {
    for (const { name, expected, found } of results) {
      expect([...found].sort(), name).toEqual([...expected].sort());
    }
  });

  it("has complete verdicts that are right in every use and every scope", () => {
    const complete = results.filter((result) => result.complete);
    expect(complete.length).toBeGreaterThanOrEqual(60);
    for (const select of [uses, scopes]) {
      expect(accuracy(complete, select)).toMatchObject({ precision: 1, recall: 1 });
    }
  });

  it("has programs of which the verdict is not complete, one for each reason in a program", () => {
    const reasons = results.flatMap(({ expected }) =>
      [...expected].flatMap((label) => / unresolved (\S+)/.exec(label)?.[1] ?? []),
    );
    expect([...new Set(reasons)].sort()).toEqual([
      "any",
      "code",
      "computed-name",
      "graphql",
      "module-missing",
      "package",
      "raw-call",
      "raw-request",
      "sdk-missing",
      "syntax",
      "unread",
    ]);
  });
});
