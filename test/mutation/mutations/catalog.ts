import type { Mutation } from "../mutation.js";

const rule = (name: string, from: string, test = "catalog-rules"): Mutation => ({
  name,
  file: "codegen/src/catalog/rules.ts",
  from: `    ...${from},\n`,
  to: "",
  tests: [`test/codegen/${test}.test.ts`],
  build: "tool",
});

/** What is checked of a catalog before anything is made of it. */
export const catalogChecks: readonly Mutation[] = [
  rule("scopes of no kind of key are taken", "scopesWithoutKind(catalog, document)"),
  rule("scopes that do not exist are taken", "unknownScopes(catalog, document)"),
  rule("entries may be repeated", "repeatedEntries(catalog, document)"),
  rule("a method may be catalogued and not", "methodsTwice(catalog, document)"),
  {
    name: "a name that means something to every object is taken",
    file: "codegen/src/catalog/names.ts",
    from: 'name in Object.prototype || name === "prototype"',
    to: 'name === "prototype"',
    tests: ["test/codegen/catalog-names.test.ts"],
    build: "tool",
  },
  {
    name: "a name that means something to await is taken",
    file: "codegen/src/catalog/names.ts",
    from: ' || name === "then"',
    to: "",
    tests: ["test/codegen/catalog-names.test.ts"],
    build: "tool",
  },
  {
    name: "names of scopes may begin with anything",
    file: "codegen/src/catalog/names.ts",
    from: "scopePattern = /^[a-z]",
    to: "scopePattern = /^.",
    tests: ["test/codegen/catalog-names.test.ts"],
    build: "tool",
  },
  {
    name: "a method may have no scope at all",
    file: "codegen/src/catalog/schema.ts",
    from: "scopeList.min(1)",
    to: "scopeList",
    tests: ["test/codegen/catalog-shape.test.ts"],
    build: "tool",
  },
  {
    name: "methods that only the SDK has are passed over",
    file: "codegen/src/plan/drift.ts",
    from: "[...has].filter((method) => !lists.has(method))",
    to: "[...has].filter((method) => lists.size === 0)",
    tests: ["test/codegen/drift.test.ts"],
    build: "tool",
  },
  {
    name: "classes that only the SDK has are passed over",
    file: "codegen/src/plan/drift.ts",
    from: "!catalogClasses.has(name)",
    to: "catalogClasses.size === 0",
    tests: ["test/codegen/drift.test.ts"],
    build: "tool",
  },
  {
    name: "any release of the SDK is taken for the catalog's",
    file: "codegen/src/sdk/installed.ts",
    from: "if (version !== wanted.version) {",
    to: "if (version === wanted.version + wanted.name) {",
    tests: ["test/codegen/installed-sdk.test.ts"],
    build: "tool",
  },
];
