import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diagnosticsByFile } from "../support/diagnostics.js";
import { checkEach, compilers, tsc } from "../support/tsc.js";

const root = fileURLToPath(new URL("../../.tmp/", import.meta.url));
mkdirSync(root, { recursive: true });
const folder = mkdtempSync(`${root}declarations-`);
afterAll(() => rmSync(folder, { recursive: true }));

const options = { target: "ES2022", module: "NodeNext", strict: true, types: ["node"] };

function project(name: string, more: object, files: readonly string[]): void {
  const config = { compilerOptions: { ...options, ...more }, files };
  writeFileSync(join(folder, name), JSON.stringify(config));
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

const tree = "generated/node-appwrite";

beforeAll(() => {
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  copyFileSync(new URL("emits/library.ts", import.meta.url), join(folder, "library.ts"));
  writeFileSync(join(folder, "consumer.ts"), consumer);
  writeFileSync(join(folder, "annotated.ts"), annotated);
  cpSync(new URL(`../../${tree}`, import.meta.url), join(folder, "tree"), { recursive: true });
  writeFileSync(join(folder, "tree/runtime.ts"), 'export * from "appwrite-scopes/runtime";\n');
  const emitted = { declaration: true, skipLibCheck: true };
  const oneByOne = { ...emitted, isolatedDeclarations: true };
  project("emit.json", { ...emitted, outDir: "out" }, ["library.ts"]);
  project("use.json", { noEmit: true, skipLibCheck: false }, ["consumer.ts"]);
  project("isolated.json", { ...oneByOne, outDir: "one-by-one" }, ["annotated.ts"]);
  project("tree.json", { ...oneByOne, rootDir: "tree", outDir: "of-tree" }, ["tree/index.ts"]);
});

describe.each(compilers)(
  "what a compiler writes into declarations, TypeScript %s",
  (version, compiler) => {
    const hasIsolated = version !== "5.4"; // which does not know the option
    const isOfTree = version === "6.0";
    let said: readonly string[];
    beforeAll(() => {
      const isolated = hasIsolated ? ["isolated.json"] : [];
      const ofTree = isOfTree ? ["tree.json"] : [];
      rmSync(join(folder, "out"), { recursive: true, force: true });
      said = checkEach(compiler, ["emit.json", "use.json", ...isolated, ...ofTree], folder);
    });

    test("has names for all of it, and says the same to another package", () => {
      expect(said[0]).toBe("");
      const refused = diagnosticsByFile(said[1] ?? "");
      expect([...refused.keys()]).toEqual(["consumer.ts"]);
      expect([...(refused.get("consumer.ts")?.keys() ?? [])]).toEqual([5, 6, 7]);
    });

    if (!hasIsolated) return;
    test("is written with isolatedDeclarations, where annotated", () => {
      expect(said[2]).toBe("");
    });

    if (!isOfTree) return;
    test("is written with isolatedDeclarations for a generated tree", () => {
      expect(said[3]).toBe("");
    });
  },
);

test("a program of one service loads the types of that service alone", () => {
  const program = `import { scopedUsers } from "appwrite-scopes/users";
    export { scopedUsers };`;
  writeFileSync(join(folder, "one.ts"), program);
  project("one.json", { noEmit: true, listFiles: true }, ["one.ts"]);
  const { output } = tsc("typescript70", ["-p", "one.json"], folder);
  const ours = [...output.matchAll(/dist\/esm\/generated\/node-appwrite\/(.+)\.d\.ts/g)];
  const files = ours.map(([, file]) => file).sort();
  expect(files).toEqual(["grants", "runtime", "scopes", "server", "services/users"]);
});
