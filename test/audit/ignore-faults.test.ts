import { describe, expect, it } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";

const list = "new Users(client).list();";

describe("an ignore comment that can't be taken", () => {
  it.each([
    ["", "ignore-without-code"],
    [" missing-scope", "ignore-without-reason"],
    [" missing-scope:  ", "ignore-without-reason"],
    [" missing-scop: because", "ignore-unknown-code"],
  ])("accepts nothing, and is told beside the rest: %j", async (said, code) => {
    const { report } = await auditProject({
      "appwrite.config.json": oneFunction([]),
      "f/main.js": calls(`// appwrite-scopes-ignore${said}`, list),
    }).audit();
    const found = report.acceptance.open.map((one) => [one.code, one.level]);
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        ["missing-scope", "error"],
        [code, "error"],
      ]),
    );
    expect(report.units[0]?.required).toEqual(["users.read"]);
  });

  it("is told to its own unit alone, in the code and in the configuration", async () => {
    const { report } = await auditProject({
      "appwrite.config.json": `{ "functions": [
        { "path": "f", "scopes": ["users.read"] },
        { "path": "g", "scopes": [
          // appwrite-scopes-ignore excess-scope
          "users.read"
        ] }
      ] }`,
      "f/main.js": calls("// appwrite-scopes-ignore missing-scope", list),
      "g/main.js": calls(list),
    }).audit();
    expect(
      report.acceptance.open.map(({ code, unit, where }) => [
        ...[code, unit, report.shown(where.file), where.line],
      ]),
    ).toEqual([
      ["ignore-without-reason", "f", "f/main.js", 3],
      ["ignore-without-reason", "g", "appwrite.config.json", 4],
    ]);
  });
});
