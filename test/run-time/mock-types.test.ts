import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diagnosticsByFile } from "../support/diagnostics.js";
import { compilers, tsc } from "../support/tsc.js";
import { userOptions } from "../support/user-options.mjs";

// Inside the repository, so that the package is found under its own name.
const folder = fileURLToPath(new URL("../../.tmp/mocks/", import.meta.url));

const prelude = `import type { ScopedTablesDB, ScopedUsers, SessionScopedAccount } from "appwrite-scopes";
import type { ScopedAvatars } from "appwrite-scopes/console";
import { mockScoped } from "appwrite-scopes/testing";
import type { Models } from "node-appwrite";
declare const page: Models.UserList;
declare const row: Models.Row;
type Reader = ScopedUsers<"users.read">;
const uses = (users: Reader) => users.list();
interface Uncallable { readonly uncallable: never }
interface NoScope<Scope extends string> {}
interface Other { list(): Promise<number>; readonly delete: Uncallable | NoScope<"users.write"> }
`;

/** Mocks that compile. */
const right = [
  "mockScoped<Reader>({});",
  "uses(mockScoped<Reader>({ list: async () => page }));",
  "uses(mockScoped({ list: async () => page }));",
  "export const reader: Reader = mockScoped({ list: async () => page });",
  "mockScoped<Reader>({ list: async (params) => ({ ...page, total: params?.queries?.length ?? 0 }) });",
  'mockScoped<Reader>({ get: () => Promise.reject(new Error("down")), list: async () => page });',
  "mockScoped<ScopedTablesDB<'rows.read'>>({ getRow: async ({ rowId }) => ({ ...row, $id: rowId }) });",
  "mockScoped<SessionScopedAccount>({ get: async () => ({}) as Models.User });",
  'mockScoped<ScopedAvatars<"avatars.read">>({ getFlag: ({ code }) => "https://flags.test/" + code });',
  "mockScoped<Other>({ list: async () => 1 });",
];

/** Mocks that do not, each with what is said of it. */
const wrong: readonly (readonly [mock: string, sentence: string])[] = [
  [
    "mockScoped<Reader>({ delete: async () => ({}) });",
    `Type '() => Promise<{}>' is not assignable to type 'NotGranted<MissingScope<"users.write">>'`,
  ],
  [
    "const later = { delete: async () => ({}) }; mockScoped<Reader>(later);",
    `Type '() => Promise<{}>' is not assignable to type 'NotGranted<MissingScope<"users.write">>'`,
  ],
  [
    "mockScoped<ScopedTablesDB<'rows.read'>>({ listTables: async () => ({}) });",
    `'NotGranted<MissingScope<"collections.read" | "tables.read">>'`,
  ],
  ["mockScoped<Other>({ delete: async () => ({}) });", `NoScope<"users.write">`],
  ["mockScoped<Reader>({ lisst: async () => page });", "Did you mean to write 'list'?"],
  [
    "mockScoped<Reader>({ client: {} });",
    "'client' does not exist in type 'MockMethods<UsersWithUsersRead>'",
  ],
  ["mockScoped<Reader>({ list: page });", "is not assignable to type '(params?: {"],
  [
    "mockScoped<Reader>({ list: async () => 1 });",
    "Type 'number' is not assignable to type 'UserList<Preferences>'",
  ],
  [
    "mockScoped<Reader>({ list: async (page: number) => ({}) as Models.UserList });",
    "Types of parameters 'page' and 'params' are incompatible",
  ],
  ["mockScoped<Reader>({ list: async () => page }).delete({ userId: 'ada' });", "not callable"],
];

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}tsconfig.json`, JSON.stringify({ compilerOptions: userOptions }));
  writeFileSync(
    `${folder}mocks.ts`,
    prelude + [...right, ...wrong.map(([mock]) => mock)].join("\n"),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(compilers)("TypeScript %s", (_, compiler) => {
  test("takes mocks of what is granted, and names why another is refused", () => {
    const said = diagnosticsByFile(tsc(compiler, ["-p", "."], folder).output).get("mocks.ts");
    const first = prelude.split("\n").length + right.length;
    expect([...(said?.keys() ?? [])]).toEqual(wrong.map((_, index) => first + index));
    for (const [index, [mock, sentence]] of wrong.entries()) {
      expect(said?.get(first + index), mock).toContain(sentence);
    }
  });
});
