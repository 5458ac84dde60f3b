import { existsSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auditProject } from "../support/audit-project.js";
import { specFile } from "../support/specs.js";

// Where Linux shows its processes, it says of a new folder that it has no place, again and again.
const place = "/proc/none/such";

describe.runIf(process.platform === "linux")("where nothing can be made", () => {
  test.each([
    ["page-not-writable", ["explore", "-o", place]],
    ["report-not-writable", ["audit", "-o", `html=${place}`, "-o", "json=report.json"]],
    ["baseline-not-writable", ["audit", "--baseline", place, "--update-baseline"]],
    ["output-not-writable", ["generate", "-o", "link/none/such", "--sdk", "node-appwrite"]],
    ["output-not-writable", ["generate", "-o", "link/none", "--sdk", "node-appwrite"]],
    ["output-not-writable", ["sync", "-c", place, "--spec", specFile("openapi-1.8")]],
  ])("it is said at once, and nothing is written: %s", { timeout: 60_000 }, async (code, args) => {
    const project = auditProject({ "main.js": "" });
    // An SDK has to be installed above what is generated; and an audit would look through the link.
    if (args[0] === "generate") symlinkSync("/proc", project.path("link"));
    const run = await project.run(...args);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain(`error ${code}\n`);
    expect(run.stderr).toContain(" can't be written: nothing can be made in its folder.\n");
    expect(run.stderr).not.toMatch(/\.new\b|ENOENT/);
    expect(existsSync(project.path("report.json"))).toBe(false);
  });
});

test("the system's own words are told without the name of what is written first", async () => {
  const project = auditProject({});
  const { code, stderr } = await project.run(
    "generate",
    "-o",
    "x".repeat(300),
    "--sdk",
    "node-appwrite",
  );
  expect(code).toBe(2);
  expect(stderr).toContain("The generated file can't be written: name too long.\n");
});
