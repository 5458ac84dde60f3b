import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    include: ["test/mutation/mutate.ts"],
    maxConcurrency: 2,
    testTimeout: 900_000,
    reporters: ["verbose"],
  },
});
