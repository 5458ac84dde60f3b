import { describe, expect, it } from "vitest";
import { projectData } from "../../audit/page/project-data.js";
import { auditProject, oneFunction } from "../support/audit-project.js";

const head = [
  'import { Client, Project, Teams, Users } from "node-appwrite";',
  'import { organizationKey, type ScopedUsers, scopedClient } from "appwrite-scopes";',
  'import { scopedUsers } from "appwrite-scopes/users";',
  'import { scopedTeams } from "appwrite-scopes/teams";',
  'const keyed = (key: string | undefined) => new Client().setKey(key ?? "");',
  "const { A, B, APPWRITE_FUNCTION_API_KEY } = process.env;",
];

/** What the matrix says of a program: `key: scope state calls, …`, and the findings of a page, as `code subject`. */
async function cellsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { report } = await auditProject(files).audit({ server: "cloud" });
  const [unit] = projectData(report).units;
  return (unit?.keys ?? [])
    .filter(({ cells }) => cells.length > 0)
    .map(({ name, cells }) => {
      const said = cells.map((cell) => `${cell.scope} ${cell.state} ${cell.calls.length}`);
      return `${name}: ${said.join(", ")}`;
    });
}

const program = (lines: readonly string[]): string => [...head, ...lines, ""].join("\n");

describe("what code declares counts as granted, as the findings of the same report say", () => {
  it.each<[string, string[], string[]]>([
    [
      "by a scoped client alone",
      [
        'const a = scopedClient(keyed(A), ["users.read", "teams.read"]);',
        'a.users.list(); a.users.delete({ userId: "u" });',
      ],
      ["key of A: teams.read excess 0, users.read granted 1, users.write missing 1"],
    ],
    [
      "and what a client without a list calls besides is needed",
      [
        'scopedClient(keyed(A), ["users.read"]).users.list();',
        "new Teams(keyed(A)).list(); new Users(keyed(A)).list();",
      ],
      ["key of A: teams.read needed 1, users.read granted 2"],
    ],
    [
      "but not what only a client without a list needs: the finding would have it taken away",
      [
        'scopedClient(keyed(A), ["users.read", "teams.read", "rows.read"]).users.list();',
        "new Teams(keyed(A)).list();",
      ],
      ["key of A: rows.read excess 0, teams.read needed 1, users.read granted 1"],
    ],
    [
      "each key by its own clients",
      [
        'scopedClient(keyed(A), ["users.read"]).users.list();',
        "new Users(keyed(B)).list();",
        "new Teams(keyed(B)).list();",
      ],
      ["key of A: users.read granted 1", "key of B: teams.read needed 1, users.read needed 1"],
    ],
    [
      "one list for two keys, of which one does not need all of it",
      [
        'const list = ["teams.read", "users.read"] as const;',
        "const a = scopedClient(keyed(A), list); a.users.list(); a.teams.list();",
        "scopedClient(keyed(B), list).users.list();",
      ],
      [
        "key of A: teams.read granted 1, users.read granted 1",
        "key of B: teams.read unclear 0, users.read granted 1",
      ],
    ],
    [
      "two lists for one key: what one lacks is missing, what one is in need of is granted",
      [
        'const users = scopedUsers(keyed(A), ["users.read", "teams.read"]);',
        'const teams = scopedTeams(keyed(A), ["teams.read"]);',
        'users.list(); teams.list(); teams.delete({ teamId: "t" });',
      ],
      ["key of A: teams.read granted 1, teams.write missing 1, users.read granted 1"],
    ],
    [
      "by a list for a key of another kind",
      [
        'const a = scopedClient(keyed(A), organizationKey(["projects.read", "projects.write"]));',
        "a.organization.listProjects(); a.organization.listKeys();",
      ],
      [
        "key of A: organization.keys.read missing 1, projects.read granted 1, projects.write excess 0",
      ],
    ],
    [
      "what is outdated, without effect, or opened by another of the list",
      [
        'const a = scopedClient(keyed(A), ["documents.write", "targets.read"]);',
        'const b = scopedClient(keyed(B), ["documents.write", "rows.write"]);',
        'a.tablesDB.createRow({ databaseId: "d", tableId: "t", rowId: "r", data: {} });',
        'b.tablesDB.createRow({ databaseId: "d", tableId: "t", rowId: "r", data: {} });',
      ],
      [
        "key of A: documents.write replaceable 1, rows.write needed 1, targets.read without-effect 0",
        "key of B: documents.write excess 1, rows.write granted 1",
      ],
    ],
    [
      "the list of a key that is to be made is not that of the one who makes it",
      [
        "const made = new Project(keyed(A));",
        'made.createKey({ keyId: "k", name: "n", scopes: ["users.read", "teams.read"] as never });',
        'made.createEphemeralKey({ scopes: ["users.read"] as never, duration: 9 })',
        '  .then(({ secret }) => scopedUsers(keyed(secret), ["users.read"]).list());',
      ],
      [
        "key of A: keys.write needed 2, users.read needed 1",
        "key of unknown source: users.read granted 1",
      ],
    ],
    [
      "by a type, where nobody knows the list",
      [
        'export const clear = (users: ScopedUsers<"users.read">) => {',
        '  users.list(); users.delete({ userId: "u" });',
        "};",
      ],
      ["key of unknown source: users.read granted 1, users.write missing 1"],
    ],
    [
      "where nothing is called through it",
      ['scopedClient(keyed(A), ["users.read"]);'],
      [": users.read excess 0"],
    ],
  ])("%s", async (_, lines, expected) => {
    expect(await cellsOf({ "main.ts": program(lines) })).toEqual(expected);
  });

  it("but a configuration says more of the key that Appwrite hands over", async () => {
    const lines = [
      'const a = scopedClient(keyed(APPWRITE_FUNCTION_API_KEY), ["users.read", "rows.read"]);',
      "a.users.list(); new Teams(keyed(APPWRITE_FUNCTION_API_KEY)).list();",
    ];
    const listed = { "appwrite.config.json": oneFunction(["users.read"]) };
    expect(await cellsOf({ ...listed, "f/main.ts": program(lines) })).toEqual([
      "dynamic key: teams.read missing 1, users.read granted 1",
    ]);
    const unlisted = JSON.stringify({ functions: [{ $id: "f", path: "f" }] });
    expect(
      await cellsOf({ "appwrite.config.json": unlisted, "f/main.ts": program(lines) }),
    ).toEqual(["dynamic key: rows.read excess 0, teams.read needed 1, users.read granted 1"]);
  });
});
