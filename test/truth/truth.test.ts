import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../support/catalog.js";
import { tsc } from "../support/tsc.js";
import { allMethodsType, assertions, clientImports, prelude } from "./assertions.js";
import { allCallers, allMethods, openMethods, type TruthCaller } from "./oracle.js";

// Inside the repository, so that the package is found under its own name.
const folder = fileURLToPath(new URL("../../.tmp/truth/", import.meta.url));

const entries = {
  "node-appwrite": "appwrite-scopes",
  "@appwrite.io/console": "appwrite-scopes/console",
};

const options = {
  target: "ES2022",
  module: "NodeNext",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["node"],
};

function program(sdk: keyof typeof entries, callers: readonly TruthCaller[]): string {
  const methods = allMethods(catalog, sdk).map(({ name }) => name);
  const tables = callers.map((caller) => assertions(caller, openMethods(catalog, sdk, caller)));
  return clientImports(entries[sdk]) + prelude + allMethodsType(methods) + tables.join("");
}

function compile(name: string, text: string): string {
  writeFileSync(`${folder}${name}.ts`, text);
  const config = { compilerOptions: options, files: [`${name}.ts`] };
  writeFileSync(`${folder}${name}.json`, JSON.stringify(config));
  return tsc("typescript", ["-p", `${name}.json`], folder).output;
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([
  { sdk: "node-appwrite" as const, methods: 610, verdicts: 64_050 },
  { sdk: "@appwrite.io/console" as const, methods: 697, verdicts: 73_185 },
])("what compiles on $sdk is what the server lets through", ({ sdk, methods, verdicts }) => {
  const callers = allCallers(catalog);

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
    const names = new Set(allMethods(catalog, sdk).map(({ name }) => name));
    const scopes = callers.filter(
      ({ kind, granted }) => kind === "project" && granted.length === 1,
    );
    expect(names.size).toBe(methods);
    expect(names.size * new Set(scopes.flatMap(({ granted }) => granted)).size).toBe(verdicts);
  });

  test.each(["project", "organization", "account", "session", "guest"] as const)("%s", (kind) => {
    const ofKind = callers.filter((caller) => caller.kind === kind);
    expect(compile(`${kind}-${methods}`, program(sdk, ofKind))).toBe("");
  });

  test("a wrong verdict does not compile, and is named", () => {
    const [caller] = callers as [TruthCaller];
    const names = allMethods(catalog, sdk).map(({ name }) => name);
    const open = openMethods(catalog, sdk, caller);
    const closed = names.find((name) => !open.includes(name)) as string;
    const text = (expected: readonly string[]) =>
      clientImports(entries[sdk]) + prelude + allMethodsType(names) + assertions(caller, expected);
    expect(compile("refused", text([...open, closed]))).toContain(
      `Type '"${closed}"' does not satisfy`,
    );
    expect(compile("allowed", text(open.slice(1)))).toContain(
      `Type '"${open[0]}"' does not satisfy`,
    );
  });
});
