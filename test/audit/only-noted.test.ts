import { describe, expect, it } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";

/** What is said of a function's scopes, and of those that its code declares, beside these lines of it. */
async function said(...lines: readonly string[]): Promise<[finding: string, fix: string][]> {
  const project = auditProject({
    "appwrite.config.json": oneFunction([
      ...["documents.read", "documents.write", "sites.read", "tables.write"],
      ...["users.read", "user.write"],
    ]),
    "f/main.ts": calls(
      'import { scopedUsers } from "appwrite-scopes/users";',
      'import { scopedTablesDB } from "appwrite-scopes/tablesDB";',
      "const tables = new TablesDB(client);",
      'tables.createBooleanColumn("db", "table", "column", false);',
      'tables.listRows("db", "table");',
      'scopedUsers(client, ["users.read", "teams.read"]).list();',
      'scopedTablesDB(client, ["documents.write"]).createRow("db", "table", "row", {});',
      ...lines,
    ),
  });
  const { report } = await project.audit({ server: "cloud" });
  return report.acceptance.open.map(({ code, level, subject, fix }) => [
    `${level} ${code} ${subject}`,
    fix,
  ]);
}

const lookFirst = "Look first at the places that may hide calls: one of those may need it.";

describe("a scope that no call needs which was found", () => {
  it("is to go where all calls are known", async () => {
    const found = await said();
    expect(found.map(([finding]) => finding)).toEqual([
      "warning deprecated-scope documents.read",
      "warning deprecated-scope documents.write",
      "warning excess-scope sites.read",
      "warning replaceable-scope tables.write",
      "error unknown-scope user.write",
      "warning unused-declaration teams.read",
      "warning deprecated-scope documents.write",
    ]);
    expect(found.map(([, fix]) => fix)).not.toContain(lookFirst);
  });

  it("is only noted where a call may be hidden, but for what opens nothing", async () => {
    const found = await said('client.call("get", new URL("https://localhost/v1/sites"));');
    expect(found.filter(([, fix]) => fix === lookFirst).map(([finding]) => finding)).toEqual([
      "note deprecated-scope documents.read",
      "note deprecated-scope documents.write",
      "note excess-scope sites.read",
      "note replaceable-scope tables.write",
      "note unused-declaration teams.read",
      "note deprecated-scope documents.write",
    ]);
    expect(found.filter(([, fix]) => fix !== lookFirst)).toMatchObject([
      ["error unknown-scope user.write", "Did you mean users.write?"],
      ["note unresolved client.call", expect.any(String)],
    ]);
  });
});
