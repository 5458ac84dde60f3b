import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import codegenJson from "../../codegen/package.json" with { type: "json" };
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

  test("says where each job runs, what it may do and how long", () => {
    const { jobs, permissions } = parse(read(file));
    expect(permissions).toBeDefined();
    for (const job of Object.values<Record<string, unknown>>(jobs)) {
      if (job.uses !== undefined) continue;
      expect(job).toMatchObject({
        "runs-on": expect.stringMatching(/^(ubuntu|macos|windows)-/),
        "timeout-minutes": expect.any(Number),
        steps: expect.any(Array),
      });
    }
  });

  test("has no token but the one that it is given", () => {
    expect(read(file).replaceAll("secrets.GITHUB_TOKEN", "")).not.toMatch(/secrets\.|_authToken/);
  });
});

test("CI runs on the oldest Node that is promised, and on newer ones", () => {
  const { node } = parse(read("ci.yml")).jobs.test.strategy.matrix;
  expect(`>=${node[0]}`).toBe(codegenJson.engines.node);
  const readme = readFileSync(new URL("../../README.md", folder), "utf8");
  expect(readme).toContain(`on Node ${node[0]} and newer`);
  expect(node.length).toBeGreaterThan(2);
});

test("what lands on main is tested once, and nothing is published before that", () => {
  const workflows = readdirSync(folder).map((file) => ({ file, ...parse(read(file)) }));
  const onPush = workflows.filter(({ on }) => "push" in on);
  expect(onPush.map(({ file }) => file)).toEqual(["release.yml"]);
  const [{ jobs }] = onPush;
  const { ci, ...others } = jobs;
  expect(ci.uses).toBe("./.github/workflows/ci.yml");
  expect(Object.keys(others)).toEqual(["release", "page"]);
  for (const [name, { needs }] of Object.entries<{ needs: string }>(others)) {
    expect(needs, name).toBe("ci");
  }
  // What it calls can't be started in another way, and does not run the tests once more.
  const page = workflows.find(({ file }) => file === "page.yml");
  expect(others.page.uses).toBe("./.github/workflows/page.yml");
  expect(Object.keys(page.on)).toEqual(["workflow_call"]);
  expect(Object.keys(page.jobs)).toEqual(["publish"]);
});

test("a release is published with provenance, by a job that can prove who it is", () => {
  const { permissions, environment, steps } = parse(read("release.yml")).jobs.release;
  expect(permissions["id-token"]).toBe("write");
  expect(environment).toBe("npm");
  const publish = steps.find(({ run }: { run?: string }) => run === "npm run release");
  expect(publish).toMatchObject({ env: { NPM_CONFIG_PROVENANCE: "true" } });
  expect(publish.if).toBe("steps.changesets.outputs.hasChangesets == 'false'");
});
