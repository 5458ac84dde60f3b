import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";

const baselineText = '{ "version": 1, "accepted": [] }\n';

describe("--update-baseline", () => {
  const project = (files: Record<string, string> = {}) =>
    auditProject({
      "appwrite.config.json": oneFunction([]),
      "f/main.js": calls("new Users(client).list();"),
      ...files,
    });
  const otherFile = { findings: [expect.objectContaining({ code: "baseline-other-file" })] };

  it.each([
    ["source code", "export const a = 1;\n"],
    ["other JSON", '{ "name": "app" }\n'],
    ["a baseline of another version", '{ "version": 2, "accepted": [] }\n'],
  ])("leaves %s as it is, and fixes nothing either", async (_, text) => {
    const made = project({ other: text });
    const baseline = made.path("other");
    await expect(made.audit({ baseline, updateBaseline: true, fix: true })).rejects.toMatchObject(
      otherFile,
    );
    expect(made.read("other")).toBe(text);
    expect(made.read("appwrite.config.json")).toBe(oneFunction([]));
  });

  it("leaves what a link names as it is, even a baseline", async () => {
    const made = project({ "real.json": baselineText });
    const baseline = made.path("link.json");
    symlinkSync(made.path("real.json"), baseline);
    await expect(made.audit({ baseline, updateBaseline: true })).rejects.toMatchObject(otherFile);
    expect(made.read("real.json")).toBe(baselineText);
  });

  it("leaves a link to nothing and a folder as they are", async () => {
    const made = project();
    symlinkSync(made.path("nothing.json"), made.path("link.json"));
    mkdirSync(made.path("folder"));
    for (const name of ["link.json", "folder"]) {
      const baseline = made.path(name);
      await expect(made.audit({ baseline, updateBaseline: true })).rejects.toMatchObject(otherFile);
    }
  });

  it.each([
    ["a baseline", baselineText],
    ["an empty file", ""],
  ])("writes over %s", async (_, text) => {
    const made = project({ "baseline.json": text });
    await made.audit({ baseline: made.path("baseline.json"), updateBaseline: true });
    expect(made.read("baseline.json")).toContain("missing-scope");
  });
});
