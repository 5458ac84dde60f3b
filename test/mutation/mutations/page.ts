import { type Mutation, ofTool } from "../mutation.js";

/**
 * A mutation of the page's own program, which is built anew.
 *
 * @param change - the file below `site/src`, the text, and what takes its place
 * @param test - the test file below `test/site`, without its ending
 */
const ofPage = (
  name: string,
  [file, from, to]: readonly [file: string, from: string, to: string],
  test: string,
  only: string,
): Mutation => ({
  ...{ name, from, to, only, build: "page" },
  file: `site/src/${file}`,
  tests: [`test/site/${test}.test.ts`],
});

/** The explorer's page and the report that looks like it. */
export const page: readonly Mutation[] = [
  ofTool(
    "a text ends the script that holds the page's data",
    ["audit/page/fill-page.ts", '.replaceAll("<", "\\\\u003c")', ""],
    "site/hostile",
    "stay text",
  ),
  ofTool(
    "names turn the direction of writing",
    ["audit/page/project-data.ts", "return plain(value) as Value", "return value"],
    "site/report",
    "hostile names",
  ),
  ofTool(
    "the last release of those that have a method lacks it",
    [
      "audit/page/packed-sdks.ts",
      "release <= (runs[at + 1] ?? first)",
      "release < (runs[at + 1] ?? first)",
    ],
    "site/packed-sdks",
  ),
  ofTool(
    "what is in excess reads like what is needed",
    ["audit/page/listed-scopes.ts", 'state: "excess"', 'state: "granted"'],
    "site/report",
    "the matrix says",
  ),
  ofTool(
    "calls that a granted scope opens are told to lack one",
    [
      "audit/page/listed-scopes.ts",
      "!granted.includes(scope) ? unmet : asking",
      "!granted.includes(scope) ? own : asking",
    ],
    "site/report",
    "leads to its calls",
  ),
  ofTool(
    "one of the least scopes is left out where another one is granted",
    ["audit/page/listed-scopes.ts", "...judged.missing, ...judged.instead", "...judged.missing"],
    "site/report-cell",
    "each key's least scopes",
  ),
  ofTool(
    "a cell does not say what speaks for it",
    [
      "audit/page/project-data.ts",
      "findingAt: (finding) => groups.get(finding)",
      "findingAt: () => undefined",
    ],
    "site/report-cell",
    "with the configuration's line",
  ),
  ofTool(
    "what no scoped client declares reads as granted",
    [
      "audit/page/declared-scopes.ts",
      'return { state: "needed", findings: isUnmet(scope)',
      'return { state: "granted", findings: isUnmet(scope)',
    ],
    "audit/page-cells",
    "a client without a list calls besides",
  ),
  ofTool(
    "what a client without a list needs is in excess",
    [
      "audit/page/declared-scopes.ts",
      "return isNeeded && required",
      "return !isNeeded && required",
    ],
    "audit/page-cells",
    "only a client without a list",
  ),
  ofTool(
    "a report that is made again has another day",
    ["audit/page/report-day.ts", "new Date(Number(said) * millisecondsOfSecond)", "new Date()"],
    "site/report-head",
    "the same whenever",
  ),
  ofTool(
    "a cell counts as accepted for one of its findings",
    ["audit/page/scope-cells.ts", "by.length === 0 || by.includes(undefined)", "by.length === 0"],
    "site/report-accepted",
    "only where all",
  ),
  ofTool(
    "a list counts for the keys of other clients",
    [
      "audit/page/declared-scopes.ts",
      "keys.some((one) => keyId(one) === keyId(key.source))",
      "keys.length > 0",
    ],
    "audit/page-cells",
    "a key that is to be made",
  ),
  ofTool(
    "a page is written over what is somebody else's",
    ["audit/page/page-mark.ts", "start.test(", "/(?:)/.test("],
    "site/explore-command",
    "somebody else's",
  ),
  ofTool(
    "another site's name leads to the page",
    ["cli/explore/serve.ts", '.includes(request.headers.host ?? "")', ".every(Boolean)"],
    "site/explore-command",
    "until it is told to end",
  ),
  ofTool(
    "a terminal that is closed leaves the page behind",
    ["cli/explore/run.ts", ', "SIGHUP"]', "]"],
    "site/explore-command",
    "its terminal is closed",
  ),
  ofTool(
    "the lines of a report show texts, of which one may be a key",
    [
      "audit/page/source-lines.ts",
      "hidden: new Set(hiddenIn(file, scopes)) }",
      "hidden: new Set() }",
    ],
    "site/report",
    "findings are told by kind",
  ),
  ofTool(
    "whatever stands in a list is shown with the line",
    ["audit/page/source-lines.ts", " && scopes.has(text.text)", ""],
    "audit/source-lines",
    "nothing else that is written",
  ),
  ofTool(
    "a long line is shown from its start, wherever the place is",
    ["audit/page/shown-line.ts", "Math.min(place - before, signs.length - most)", "0"],
    "audit/source-lines",
    "cut around",
  ),
  ofPage(
    "an address that leads nowhere leads to the search",
    ["place.ts", 'page: known ?? "unknown"', 'page: known ?? "search"'],
    "explorer",
    "it is said, with ways on",
  ),
  ofPage(
    "a key opens what none of its scopes does",
    [
      "pages/key.tsx",
      "refusalOf(route.anyOf, caller, facts.rules) === undefined",
      "route.anyOf.length > 0",
    ],
    "facts",
    "ticked scopes open",
  ),
  ofPage(
    "the least scopes are those that come first",
    ["pages/least.tsx", "anyOf: refusal.anyOf }", "anyOf: refusal.anyOf.slice(0, 1) }"],
    "facts",
    "ticked methods",
  ),
  ofPage(
    "routes that another server lacks are not told",
    ["pages/compare.tsx", "[...added, ...removed, ...other]", "[...added, ...other]"],
    "compare",
    "two servers differ",
  ),
  ofPage(
    "what has gone is told to be there",
    ["since.ts", "newest?.has ? undefined : alike(last)", "newest ? undefined : alike(last)"],
    "since",
    "of every route",
  ),
  ofPage(
    "two letters that are swapped find nothing",
    ["one-off.ts", "(isSwapped && goesOn(same + 2, next + 1))", "false"],
    "find",
    "swapped",
  ),
  ofPage(
    "a method is not found as other code calls it",
    ["matching.ts", "if (hasHumps && words.length === humps.length) return 1;", ""],
    "find",
    "a word each",
  ),
  ofPage(
    "what is inside of a word comes before what begins one",
    ["matching.ts", "if (begins(wanted)) return 3;", ""],
    "find",
    "begins a word",
  ),
  ofPage(
    "what a scope is for finds nothing",
    ["matching.ts", "words.some((word) => word.startsWith(part))", "words.length === 0"],
    "find",
    "what a scope is for",
  ),
  ofPage(
    "a way that is for a command line stands on the page",
    ["pages/doctor.tsx", "way === toolWays.server ? say.chooseServer : way", "way"],
    "doctor-server",
    "can be done on a page",
  ),
  ofPage(
    "whoever comes back finds a result without its text",
    ["pages/doctor.tsx", 'if (errorsText !== "") pasted.set(errorsText, text);', ""],
    "doctor-server",
    "whoever comes back",
  ),
  ofPage(
    "a link of a result leads to the server of the header",
    ["pages/doctor.tsx", "query={{ server }}", "query={{}}"],
    "doctor-server",
    "judged by one server",
  ),
  ofPage(
    "every ticked method asks for each of the least scopes",
    ["pages/least.tsx", "demands.filter(({ anyOf }) => anyOf.includes(scope))", "demands"],
    "least",
    "which of them ask",
  ),
  ofPage(
    "a server's comparison with itself is another one's in silence",
    ["pages/compare.tsx", "named === server.name && (", "named === other && ("],
    "compare",
    "with itself",
  ),
  ofPage(
    "the page of a project does not say by which server it is judged",
    ["pages/project.tsx", "world !== undefined && <p", "world === undefined && <p"],
    "project-server",
    "by its own server",
  ),
  ofPage(
    "a path without its verb finds no route",
    ["find.ts", "said === undefined ? [...verbs]", "said === undefined ? []"],
    "find",
    "the routes of",
  ),
  ofPage(
    "what is looked for stays folded away",
    ["parts/compared-routes.tsx", '(place.query.find ?? "").trim() !== ""', "false"],
    "compare",
    "what is typed finds",
  ),
  ofPage(
    "the link of a diagnosis has the path that was pasted",
    [
      "doctor/linked-errors.ts",
      "verb: request.verb, path }",
      "verb: request.verb, path: path && request.path }",
    ],
    "doctor",
    "none of the text",
  ),
];
