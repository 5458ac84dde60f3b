import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };

const folder = new URL("../../.github/workflows/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), "utf8");

describe.each(readdirSync(folder))("%s", (file) => {
  const lines = read(file).split("\n");

  test("pins what others wrote to a commit, and says which release that is", () => {
    const used = lines.filter((line) => /\buses: (?!\.\/)/.test(line));
    const pinned = /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(used.filter((line) => !pinned.test(line))).toEqual([]);
  });

  test("runs scripts of the repository alone", () => {
    const run = lines.flatMap(
      (line) => /(?<!-)\b(?:run|version|publish): (.+)/.exec(line)?.[1] ?? [],
    );
    const scripts = Object.keys(packageJson.scripts).map((name) => `npm run ${name}`);
    const known = ["npm ci", ".ci/run", ...scripts];
    expect(run.filter((command) => !known.includes(command))).toEqual([]);
  });

  test("has no token but the one that it is given", () => {
    expect(read(file).replaceAll("secrets.GITHUB_TOKEN", "")).not.toMatch(/secrets\.|_authToken/);
  });
});
