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
  rule("servers that do not exist are taken", "unknownServers(catalog, document)"),
  rule("a release may be like two servers", "serversTwice(catalog, document)"),
  rule("scopes that do not exist are taken", "unknownScopes(catalog, document)"),
  rule(
    "entries may be repeated",
    "lists(catalog).flatMap((list) => repeatedEntries(list, document))",
  ),
  rule(
    "a history may repeat itself",
    "histories(catalog).flatMap((history) => saidTwice(history, catalog, document))",
  ),
  rule("a route may stand twice", "routesTwice(catalog, document)"),
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
    name: "a route may have no scope at all",
    file: "codegen/src/catalog/schema.ts",
    from: "z.array(scopeName).min(1).nullable()",
    to: "z.array(scopeName).nullable()",
    tests: ["test/codegen/catalog-shape.test.ts"],
    build: "tool",
  },
  {
    name: "a history is not followed to the server that is asked about",
    file: "codegen/src/catalog/history.ts",
    from: "order.slice(0, order.indexOf(server) + 1)",
    to: "order.slice(0, order.indexOf(server) + 2)",
    tests: ["test/truth/values.test.ts"],
  },
  {
    name: "a route that another server has is taken for one of this",
    file: "codegen/src/catalog/server-facts.ts",
    from: "return when === undefined ? undefined : { notOnServer: when };",
    to: "return when === undefined ? undefined : { anyOf: [] };",
    tests: ["test/truth/values.test.ts"],
  },
];
