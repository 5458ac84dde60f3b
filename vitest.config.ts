import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.js";

/**
 * Tests whose files run where others have run before: none of them has to load the tool and its compiler again, and to
 * have the compiler read its library and an SDK.
 */
const together = [
  "audit",
  "cli",
  "codegen",
  "config",
  "docs",
  "doctor",
  "http",
  "keys",
  "run-time",
  "sdk",
  "server",
  "sync",
  "truth",
  "upgrade",
  "verify",
];

/**
 * Those whose outcome hangs on how long something takes are left alone, as what has run before makes the first time
 * shorter; and so are those that keep much in memory.
 */
const alone = ["effort", "kill", "linear", "projects", "recorded-calls"];

const sharing = together.map((folder) => `test/${folder}/**/!(${alone.join("|")}).test.ts`);

export default defineConfig({
  test: {
    // Many tests start compilers. They share two cores, so what counts is that they end.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    // The newest compiler is of Go, which lets its heap grow to no more than twice what is in use if it is told nothing.
    env: { GOGC: "400" },
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "together", include: sharing, isolate: false } },
      {
        extends: true,
        test: {
          name: "alone",
          globalSetup: ["test/package/packed-once.ts"],
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...sharing],
        },
      },
    ],
  },
});
