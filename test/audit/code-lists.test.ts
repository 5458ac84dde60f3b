import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

const head = [
  'import { Client } from "node-appwrite";',
  'import { accountKey, clientFactory, organizationKey, scopedClient } from "appwrite-scopes";',
  'import { scopedUsers } from "appwrite-scopes/users";',
  'const client = () => new Client().setKey(process.env.KEY ?? "");',
];

/** All that is found in a file. */
async function found(...lines: readonly string[]) {
  const project = auditProject({ "main.ts": [...head, ...lines, ""].join("\n") });
  const { report } = await project.audit({ server: "cloud" });
  return report.acceptance.open;
}

/** What is said of the lists in a file: `code subject line:column`, lines counted behind the imports. */
async function said(...lines: readonly string[]): Promise<string[]> {
  return (await found(...lines))
    .filter(({ level }) => level !== "note")
    .map(
      ({ code, subject, where }) =>
        `${code} ${subject} ${(where.line ?? 0) - head.length}:${where.column}`,
    );
}

describe("what is wrong with a list of a scoped client is told at the element, and what is missing at the list", () => {
  it.each<[string, string[], string[]]>([
    [
      "what is missing, once for all calls",
      [
        'const a = scopedClient(client(), ["users.read"]);',
        'a.users.list(); a.users.delete({ userId: "u" }); a.users.updateName({ userId: "u", name: "n" });',
      ],
      ["undeclared-scope users.write 1:34"],
    ],
    [
      "of which any one would do, the one that is not outdated",
      [
        'const a = scopedClient(client(), ["users.read"]);',
        'a.users.list(); a.tablesDB.createRow({ databaseId: "d", tableId: "t", rowId: "r", data: {} });',
      ],
      ["undeclared-scope rows.write 1:34"],
    ],
    [
      "what only another client's calls need",
      [
        'const a = scopedUsers(client(), ["users.read", "users.write"]);',
        'const b = scopedUsers(client(), ["users.write"]);',
        'a.list(); b.delete({ userId: "u" });',
      ],
      ["unused-declaration users.write 1:48"],
    ],
    [
      "what another element opens as well",
      [
        'const a = scopedClient(client(), ["documents.write", "rows.write"]);',
        'a.tablesDB.createRow({ databaseId: "d", tableId: "t", rowId: "r", data: {} });',
      ],
      ["unused-declaration documents.write 1:35"],
    ],
    [
      "what others take the place of",
      [
        'const a = scopedClient(client(), ["documents.write"]);',
        'a.tablesDB.createRow({ databaseId: "d", tableId: "t", rowId: "r", data: {} });',
      ],
      ["deprecated-scope documents.write 1:35"],
    ],
    [
      "what no server knows",
      ['const a = scopedClient(client(), ["users.read", "team.read"]);', "a.users.list();"],
      ["unknown-scope team.read 1:49"],
    ],
    [
      "in a constant",
      [
        'const scopes = ["users.read", "teams.read"] as const;',
        "scopedClient(client(), scopes).users.list();",
      ],
      ["unused-declaration teams.read 1:31"],
    ],
    [
      "by a function of the program's own",
      [
        'const usersOf = (scopes: readonly ["users.read", "users.write"]) => scopedUsers(client(), scopes);',
        'usersOf(["users.read", "users.write"]).list();',
      ],
      ["unused-declaration users.write 2:24"],
    ],
    [
      "of what a factory makes",
      [
        "const make = clientFactory((key: string) => new Client().setKey(key));",
        'make(["users.read", "teams.read"], "k").teams.list();',
      ],
      ["unused-declaration users.read 2:7"],
    ],
    [
      "of an organization's key",
      [
        'const a = scopedClient(client(), organizationKey(["projects.read", "projects.write"]));',
        "a.organization.listProjects();",
      ],
      ["unused-declaration projects.write 1:68"],
    ],
    [
      "of an account's key, which can be granted what no project's can",
      ['scopedClient(client(), accountKey(["account"])).account.get();'],
      [],
    ],
  ])("%s", async (_, lines, expected) => {
    expect(await said(...lines)).toEqual(expected);
  });

  it("but what may be called through a client that nobody can follow counts for each", async () => {
    const list = 'const a = scopedUsers(client(), ["users.read", "users.write"]);';
    const handed = (name: string) =>
      `export const ${name} = (users: typeof a) => users.delete({ userId: "u" });`;
    const codes = (await found(list, "a.list();", handed("remove"))).map(({ code }) => code);
    // Not even as a note.
    expect(codes).toEqual(["unknown-key"]);
  });

  it("nor is what a type names told where some call needs it", async () => {
    const lines = [
      'const a = scopedUsers(client(), ["users.read", "users.write"]);',
      'const b = scopedUsers(client(), ["users.write"]);',
      "a.list();",
      'b.delete({ userId: "u" });',
      'export type Admin = import("appwrite-scopes").ScopedUsers<"users.write">;',
    ];
    expect(await said(...lines)).toEqual([]);
    expect(await said(...lines.slice(0, -1))).toEqual(["unused-declaration users.write 1:48"]);
  });
});
