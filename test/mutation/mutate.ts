/**
 * Breaks the repository on purpose, one thing at a time, each in a copy, and has the tests that should
 * notice run there. What survives is a test that is missing. `npm run mutate` runs it.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { type Copy, copyRepository } from "./copy.js";
import { mutations } from "./mutations/index.js";

async function inCopy(work: (copy: Copy) => Promise<void>): Promise<void> {
  const copy = copyRepository();
  try {
    await work(copy);
  } finally {
    copy.remove();
  }
}

/** What is run for the mutations, each once: the same tests have to pass where nothing is broken. */
const runs = new Map(
  Object.values(mutations)
    .flat()
    .map(({ tests, only }) => [JSON.stringify([tests, only]), { tests, only }]),
);

describe("with nothing broken, the tests pass", () => {
  test.concurrent.each([...runs.values()])("$tests $only", ({ tests, only }) =>
    inCopy(async (copy) => {
      const { passed, failed } = await copy.runTests(tests, only);
      expect({ some: passed > 0, failed }).toEqual({ some: true, failed: 0 });
    }),
  );
});

describe.each(Object.entries(mutations))(
  "of what is broken in the %s, no test misses that",
  (_, all) => {
    test.concurrent.each(all)("$name", (mutation) =>
      inCopy(async (copy) => {
        await copy.breakIt(mutation);
        const { failed } = await copy.runTests(mutation.tests, mutation.only);
        expect(failed, `it survived ${mutation.tests}`).toBeGreaterThan(0);
      }),
    );
  },
);
