import { type Mutation, ofTool } from "../mutation.js";

/** A mutation of what the tool and the package share to ask with. */
const ofAsking = (
  name: string,
  [file, from, to]: readonly [file: string, from: string, to: string],
  test: string,
  only?: string,
): Mutation => ({
  ...{ name, from, to },
  file: `src/${file}.ts`,
  tests: [`test/verify/${test}.test.ts`],
  ...(only === undefined ? {} : { only }),
});

/** What asks a server for what a key holds, and what is concluded from its answers. */
export const verify: readonly Mutation[] = [
  ofAsking(
    "what is open to guests is taken for the key's",
    ["ask-probes", 'if (outcome.kind !== "refused") {', 'if (outcome.kind === "unexpected") {'],
    "grant",
    "guest's rights",
  ),
  ofAsking(
    "an answer to a guest refuses a key",
    ["probe-answer", "return keyRoles.includes(missing.role)", "return missing.role !== ''"],
    "grant",
    "guest's rights",
  ),
  ofAsking(
    "any success proves a scope",
    ["probe-answer", "(status === 200 && isList(route)) ||", "status === 200 ||"],
    "probe-answer",
  ),
  ofAsking(
    "a missing route proves a scope",
    ["probe-answer", "/^(?!general_route_|project_)", "/^(?!project_)"],
    "probe-answer",
  ),
  ofAsking(
    "no limit is heeded",
    [
      "ask-probes",
      'if (outcome.kind === "rate-limited" || outcome.kind === "stranger") {',
      'if (outcome.kind === "stranger") {',
    ],
    "grant",
    "wants no more requests",
  ),
  ofAsking(
    "all is asked at once",
    ["ask-probes", "const atOnce = 5;", "const atOnce = 500;"],
    "grant",
    "wants no more requests",
  ),
  ofAsking(
    "another scope that opens less is as good",
    ["held-scopes", "lesser.every((other) => missing.includes(other))", "lesser.length >= 0"],
    "held-scopes",
  ),
  ofAsking(
    "the exception of an SDK is handed on",
    ["sdk-ask", "code === 0) throw new VerificationError(", "code === 0) throw message ?? ("],
    "grant",
    "quotes nothing",
  ),
  ofTool(
    "a probe is a route that other scopes open, too",
    [
      "codegen/src/plan/scope-probes.ts",
      "(other) => other !== scope && grantable.includes(other),",
      "() => false,",
    ],
    "verify/probes",
    "1.8.1",
  ),
  ofTool(
    "one of several is said to be held",
    ["cli/verify/known-scopes.ts", "length === 1).flat()", "length >= 1).flat()"],
    "verify/known-scopes",
    "1.8.1",
  ),
  ofTool(
    "what may not be all is said to be in excess",
    ["cli/verify/verified-key.ts", "excess: isSure ?", "excess: used.proved ?"],
    "verify/project",
    "may not have been found",
  ),
  ofTool(
    "a key on the command line is taken for a name",
    ["cli/verify/variables.ts", "keyPattern.test(text) ||", "false ||"],
    "verify/bad-input",
    "key-as-name-of-old",
  ),
  ofTool(
    "a key follows a redirect",
    [
      "codegen/src/http/fetch.ts",
      '{ ...request, redirect: "manual", signal }',
      "{ ...request, signal }",
    ],
    "verify/bad-input",
    "redirects keys",
  ),
  ofTool(
    "a variable that is set twice is taken as it comes",
    ["cli/verify/environment.ts", "places.slice(1).map(", "places.slice(9).map("],
    "verify/bad-input",
    "env-file-twice",
  ),
];
