import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { diagnosticsByFile } from "../support/diagnostics.js";
import { compilers, tsc } from "../support/tsc.js";

const root = fileURLToPath(new URL("../../.tmp/", import.meta.url));
mkdirSync(root, { recursive: true });
const folder = mkdtempSync(`${root}declarations-`);
afterAll(() => rmSync(folder, { recursive: true }));

const options = { target: "ES2022", module: "NodeNext", strict: true, types: ["node"] };

function project(name: string, more: object, files: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ compilerOptions: { ...options, ...more }, files }));
  return path;
}

/** The library in files that compilers write declarations for one by one, without looking at the others. */
const annotated = `import {
  type ClientFactory, clientFactory, type ScopedClient, scopedClient, type ScopedUsers,
} from "appwrite-scopes";
import { type SessionScopedAccount, scopedAccount } from "appwrite-scopes/account";
import { session } from "appwrite-scopes/grants";
import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";

export const client: ScopedClient<"users.read"> = scopedClient(new Client(), ["users.read"]);
export const users: ScopedUsers<"users.read"> = scopedUsers(new Client(), ["users.read"]);
export const make: ClientFactory<[key: string]> = clientFactory((key: string) =>
  new Client().setKey(key),
);
export function user(secret: string): SessionScopedAccount {
  return scopedAccount(new Client().setSession(secret), session());
}
`;

/** Uses the library by its declarations alone. */
const consumer = `import { helper, remove, spread, without } from "./out/library.js";
await spread.users.list();
await helper(spread).list();
await without.tablesDB.createRow({ databaseId: "a", tableId: "b", rowId: "c", data: {} });
await spread.users.delete({ userId: "ada" });
await remove({ userId: "ada" });
without.users;
`;

describe.each(compilers)(
  "what a compiler writes into declarations, TypeScript %s",
  (version, compiler) => {
    test("has names for all of it, and says the same to another package", () => {
      writeFileSync(join(folder, "package.json"), '{"type":"module"}');
      copyFileSync(new URL("emits/library.ts", import.meta.url), join(folder, "library.ts"));
      const emit = project("emit.json", { declaration: true, outDir: "out", skipLibCheck: true }, [
        "library.ts",
      ]);
      expect(tsc(compiler, ["-p", emit], folder)).toEqual({ status: 0, output: "" });

      writeFileSync(join(folder, "consumer.ts"), consumer);
      const use = project("use.json", { noEmit: true, skipLibCheck: false }, ["consumer.ts"]);
      const said = diagnosticsByFile(tsc(compiler, ["-p", use], folder).output);
      expect([...said.keys()]).toEqual(["consumer.ts"]);
      expect([...(said.get("consumer.ts")?.keys() ?? [])]).toEqual([5, 6, 7]);
    });

    if (version === "5.4") return; // which does not know the option
    test("is written with isolatedDeclarations, where annotated", () => {
      writeFileSync(join(folder, "annotated.ts"), annotated);
      const more = { declaration: true, isolatedDeclarations: true, outDir: "one-by-one" };
      const emit = project("isolated.json", { ...more, skipLibCheck: true }, ["annotated.ts"]);
      expect(tsc(compiler, ["-p", emit], folder)).toEqual({ status: 0, output: "" });
    });
  },
);

const tree = "generated/node-appwrite";

test("a generated tree is written with isolatedDeclarations", () => {
  cpSync(new URL(`../../${tree}`, import.meta.url), join(folder, "tree"), { recursive: true });
  writeFileSync(join(folder, "tree/runtime.ts"), 'export * from "appwrite-scopes/runtime";\n');
  const more = {
    declaration: true,
    isolatedDeclarations: true,
    rootDir: "tree",
    outDir: "of-tree",
  };
  const emit = project("tree.json", { ...more, skipLibCheck: true }, ["tree/index.ts"]);
  expect(tsc("typescript", ["-p", emit], folder)).toEqual({ status: 0, output: "" });
});

test("a program of one service loads the types of that service alone", () => {
  const program = `import { scopedUsers } from "appwrite-scopes/users";
    export { scopedUsers };`;
  writeFileSync(join(folder, "one.ts"), program);
  const path = project("one.json", { noEmit: true, listFiles: true }, ["one.ts"]);
  const { output } = tsc("typescript", ["-p", path], folder);
  const ours = [...output.matchAll(/dist\/esm\/generated\/node-appwrite\/(.+)\.d\.ts/g)];
  const files = ours.map(([, file]) => file).sort();
  expect(files).toEqual(["grants", "runtime", "scopes", "server", "services/users"]);
});
