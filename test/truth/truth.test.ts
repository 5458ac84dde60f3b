import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../support/catalog.js";
import { type Diagnostics, diagnosticsByFile } from "../support/diagnostics.js";
import { compilers, tsc } from "../support/tsc.js";
import { userOptions } from "../support/user-options.mjs";
import { assertions, clientImports, prelude } from "./assertions.js";
import { allCallers, allMethods, openMethods, type TruthCaller } from "./oracle.js";

// Inside the repository, so that the package is found under its own name.
const folder = fileURLToPath(new URL("../../.tmp/truth/", import.meta.url));

const tables = [
  { sdk: "node-appwrite", entry: "appwrite-scopes", methods: 610, verdicts: 64_050 },
  { sdk: "@appwrite.io/console", entry: "appwrite-scopes/console", methods: 697, verdicts: 73_185 },
].map((table) => ({
  ...table,
  file: `${table.methods}.ts`,
  wrongFile: `${table.methods}-wrong.ts`,
}));

const callers = allCallers(catalog);
const [caller] = callers as [TruthCaller];

/** The methods of an SDK, and of them the first that is open to {@link caller} and the first that is not. */
function methodsOf(sdk: string) {
  const names = allMethods(catalog, sdk).map(({ name }) => name);
  const open = openMethods(catalog, sdk, caller);
  return { names, open, closed: names.find((name) => !open.includes(name)) as string };
}

/** What each compiler says to all tables: they are compiled together, since most of it is start-up. */
const said = new Map<string, ReadonlyMap<string, Diagnostics>>();

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const { sdk, entry, file, wrongFile } of tables) {
    const { names, open, closed } = methodsOf(sdk);
    const begin = clientImports(entry) + prelude;
    const right = callers.map((each) => assertions(each, names, openMethods(catalog, sdk, each)));
    writeFileSync(folder + file, begin + right.join(""));
    const wrong = [
      assertions(caller, names, [...open, closed]),
      assertions(caller, names, open.slice(1)),
      assertions(caller, names.slice(1), open),
      assertions(caller, [...names, "users.none"], open),
    ];
    writeFileSync(folder + wrongFile, begin + wrong.join(""));
  }
  writeFileSync(`${folder}tsconfig.json`, JSON.stringify({ compilerOptions: userOptions }));
  for (const [version, compiler] of compilers) {
    said.set(version, diagnosticsByFile(tsc(compiler, ["-p", "."], folder).output));
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(tables)("what compiles on $sdk is what the server lets through", (table) => {
  const { names, open, closed } = methodsOf(table.sdk);
  const versions = compilers.map(([version]) => version);

  test("every kind of caller has a row, and a key one for each of its scopes and one for all", () => {
    const rows = (kind: string) => callers.filter((caller) => caller.kind === kind).length;
    const scopesOf = (kind: string) =>
      Object.values(catalog.scopes).filter(({ kinds }) => kinds.some((k) => k === kind)).length;
    for (const kind of ["project", "organization", "account"]) {
      expect(rows(kind), kind).toBe(scopesOf(kind) + 1);
    }
    expect([rows("session"), rows("guest")]).toEqual([1, 1]);
  });

  test("of the methods, and of a project key's scopes one by one, none is left out", () => {
    const single = callers.filter(
      ({ kind, granted }) => kind === "project" && granted.length === 1,
    );
    expect(new Set(names).size).toBe(table.methods);
    expect(names.length * new Set(single.flatMap(({ granted }) => granted)).size).toBe(
      table.verdicts,
    );
  });

  test.each(versions)("says TypeScript %s", (version) => {
    expect([...(said.get(version)?.get(table.file)?.values() ?? [])]).toEqual([]);
  });

  test.each(versions)(
    "a wrong table does not compile with TypeScript %s, and is named",
    (version) => {
      const found = [...(said.get(version)?.get(table.wrongFile)?.values() ?? [])];
      expect(found).toHaveLength(4);
      expect(found[0]).toContain(`'${closed}'`);
      expect(found[1]).toContain(`'${open[0]}'`);
      expect(found[2]).toContain("does not satisfy the constraint 'never'");
      expect(found[3]).toContain("'none'");
    },
  );
});
