import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** `npm run recipes`: those that are too heavy for each change. `-t next` picks one. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    include: ["test/recipes/frameworks.ts"],
    globalSetup: ["test/package/packed-once.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ["verbose"],
  },
});
