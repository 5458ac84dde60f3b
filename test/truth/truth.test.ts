import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Diagnostics, diagnosticsByFile } from "../support/diagnostics.js";
import { declarationsOf } from "../support/releases.js";
import { keyKinds, serverTruth } from "../support/servers.js";
import { compilers, tsc } from "../support/tsc.js";
import { userOptions } from "../support/user-options.mjs";
import { assertions, clientImports, prelude } from "./assertions.js";
import { allCallers, allMethods, openMethods, type TruthCaller } from "./oracle.js";

// Inside the repository, so that the package is found under its own name.
const folder = fileURLToPath(new URL("../../.tmp/truth/", import.meta.url));

/** The ready-made clients, each with the server that it is for. */
const tables = [
  {
    sdk: "node-appwrite",
    server: "cloud",
    entry: "appwrite-scopes",
    methods: 610,
    verdicts: 63_440,
  },
  {
    sdk: "@appwrite.io/console",
    server: "1.8-branch",
    entry: "appwrite-scopes/console",
    methods: 697,
    verdicts: 39_729,
  },
] as const;

/** What a table is made of: of a caller, the methods that are open, and one that is not. */
const [node, console] = tables.map(({ sdk, server, methods: count }) => {
  const truth = serverTruth(server);
  const methods = allMethods(declarationsOf(sdk), truth.scopesOf);
  const callers = allCallers(truth);
  const openTo = (caller: TruthCaller) => openMethods(methods, caller, truth.holds);
  const [caller] = callers as [TruthCaller];
  const names = methods.map(({ name }) => name);
  const open = openTo(caller);
  return {
    ...{ truth, callers, caller, openTo, names, open },
    closed: names.find((name) => !open.includes(name)) as string,
    file: `${count}.ts`,
    wrongFile: `${count}-wrong.ts`,
  };
});
const made = { "node-appwrite": node, "@appwrite.io/console": console } as Record<
  (typeof tables)[number]["sdk"],
  NonNullable<typeof node>
>;

/** What each compiler says to all tables: they are compiled together, since most of it is start-up. */
const said = new Map<string, ReadonlyMap<string, Diagnostics>>();

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const { sdk, entry } of tables) {
    const { callers, caller, openTo, names, open, closed, file, wrongFile } = made[sdk];
    const begin = clientImports(entry, callers) + prelude;
    const right = callers.map((each) => assertions(each, names, openTo(each)));
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

describe.each(tables)("what compiles on $sdk is what $server lets through", (table) => {
  const { truth, callers, names, open, closed, file, wrongFile } = made[table.sdk];
  const versions = compilers.map(([version]) => version);

  test("every kind of caller has a row, and a key one for each of its scopes and one for all", () => {
    const rows = (kind: string) => callers.filter((caller) => caller.kind === kind).length;
    for (const kind of keyKinds) {
      expect(rows(kind), kind).toBe(truth.grantable(kind).length + 1);
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
    expect([...(said.get(version)?.get(file)?.values() ?? [])]).toEqual([]);
  });

  test.each(versions)(
    "a wrong table does not compile with TypeScript %s, and is named",
    (version) => {
      const found = [...(said.get(version)?.get(wrongFile)?.values() ?? [])];
      expect(found).toHaveLength(4);
      expect(found[0]).toContain(`'${closed}'`);
      expect(found[1]).toContain(`'${open[0]}'`);
      expect(found[2]).toContain(`Property '${names[0]?.split(".")[1]}' is missing`);
      expect(found[3]).toContain("'none'");
    },
  );
});
