import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.js";

/**
 * Tests that keep little in memory. Each of their files runs where others have run before, and need not load the tool
 * and its compiler again. Those whose outcome hangs on how long something takes are left alone: what has run before
 * makes the first time shorter.
 */
const together = [
  "cli",
  "codegen",
  "config",
  "docs",
  "doctor",
  "sdk",
  "sync",
  "upgrade",
  "verify",
].map((folder) => `test/${folder}/**/!(kill|linear).test.ts`);

export default defineConfig({
  test: {
    // Many tests start compilers. They share two cores, so what counts is that they end.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "together", include: together, isolate: false } },
      {
        extends: true,
        test: {
          name: "alone",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...together],
        },
      },
    ],
  },
});
