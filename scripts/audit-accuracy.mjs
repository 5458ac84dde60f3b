// Measures the audit against programs of which every use is labelled. As a command, it prints what it
// measured, of whole projects as well; the tests use it as a module.
//
// A label stands in a comment at the end of its line, and says what is to be found in that line:
//   // use: users.list key; teams.list session      the method, and who calls
//   // use: users.list key?                         the caller is only assumed
//   // use: users.list key [users.read]             what the scoped client was declared with
//   // unresolved: any                              a place that may hide uses
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { findUses } from "../codegen/dist/audit/find/find-uses.js";
import { openProgram } from "../codegen/dist/audit/find/program.js";
import { serverLookup } from "../codegen/dist/audit/server/unit-server.js";
import { shippedCatalog } from "../codegen/dist/codegen/src/catalog/shipped.js";
import { printProjects } from "./audit-projects.mjs";

const corpus = fileURLToPath(new URL("../test/audit/corpus/", import.meta.url));
const packages = fileURLToPath(new URL("../node_modules/", import.meta.url));
const sources = /\.[cm]?[jt]sx?$/;
/** All programs are judged by one server, which has every call of theirs. */
const lookup = serverLookup(
  shippedCatalog(),
  { name: "cloud", namedBy: "the corpus" },
  { file: "the corpus" },
);
/** What opens the methods of the SDKs that come with the tool. */
const { facts } = lookup([]);

/** Every program of the corpus: what was found, what was expected, whether the verdict is complete. */
export function measure() {
  return [...programs(), ...projects(), ...releases()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Small programs that share one folder, and are read as one, since each is a module of its own. */
function programs() {
  const folder = join(corpus, "programs");
  return group(folder, findUses(openProgram({ folder }), lookup), (file) => file.split("/")[0]);
}

/** Programs with a tsconfig each. */
function projects() {
  const folder = join(corpus, "projects");
  return readdirSync(folder).flatMap((name) => {
    const project = join(folder, name);
    return group(project, findUses(openProgram({ folder: project }), lookup), () => name);
  });
}

/** Programs that are written for another release of the SDK, or found without any. */
function releases() {
  const folder = join(corpus, "releases");
  return readdirSync(folder).flatMap((name) => {
    const project = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-")));
    try {
      cpSync(join(folder, name), project, { recursive: true });
      if (name !== "none") {
        mkdirSync(join(project, "node_modules"));
        symlinkSync(
          realpathSync(join(packages, name)),
          join(project, "node_modules/node-appwrite"),
          "junction",
        );
      }
      return group(project, findUses(openProgram({ folder: project }), lookup), () => name);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });
}

function group(folder, found, nameOf) {
  const results = new Map();
  const resultOf = (file) => {
    const name = nameOf(file);
    if (!results.has(name)) {
      const [expected, found, needed] = [new Set(), new Set(), new Set()];
      results.set(name, { name, expected, found, needed, complete: true });
    }
    return results.get(name);
  };
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => sources.test(file) && !/node_modules|\.d\.[cm]?ts$/.test(file));
  for (const file of files) {
    const { expected } = resultOf(file);
    for (const label of labelsOf(readFileSync(join(folder, file), "utf8"))) {
      expected.add(`${file}:${label}`);
    }
  }
  for (const use of found.uses) {
    const file = relative(folder, use.place.file).replaceAll("\\", "/");
    const caller = `${use.caller}${use.assumed ? "?" : ""}`;
    const declared =
      use.declared === undefined
        ? ""
        : ` [${use.declared.map((list) => list.join(" | ")).join(", ")}]`;
    const result = resultOf(file);
    result.found.add(`${file}:${use.place.line} use ${use.method} ${caller}${declared}`);
    if (use.caller !== "key") continue;
    result.needed.add(use.anyOf?.join("|"));
    if (use.anyOf === undefined) result.complete = false;
  }
  for (const { reason, place } of found.unresolved) {
    const file = relative(folder, place.file).replaceAll("\\", "/");
    const result = resultOf(file);
    result.found.add(`${file}:${place.line} unresolved ${reason}`);
    result.complete = false;
  }
  return [...results.values()];
}

function* labelsOf(text) {
  for (const [index, line] of text.split("\n").entries()) {
    const labels = /\/\/ ((?:use|unresolved): .*)$/.exec(line)?.[1] ?? "";
    let kind;
    for (const part of labels.split("; ").filter((p) => p !== "")) {
      const [, named, what] = /^(?:(use|unresolved): )?(.*)$/.exec(part);
      kind = named ?? kind;
      yield `${index + 1} ${kind} ${what}`;
    }
  }
}

/** How many of the found are expected, and of the expected found, over programs. */
export function accuracy(results, select) {
  const total = { hits: 0, found: 0, expected: 0 };
  for (const result of results) {
    const { found, expected } = select(result);
    total.found += found.size;
    total.expected += expected.size;
    total.hits += [...found].filter((one) => expected.has(one)).length;
  }
  const { hits, found, expected } = total;
  return { found, expected, precision: hits / found, recall: hits / expected };
}

/** Uses, with their place and caller. */
export const uses = ({ found, expected }) => ({ found: usesIn(found), expected: usesIn(expected) });

const usesIn = (labels) => new Set([...labels].filter((label) => label.includes(" use ")));

/** What a key is asked for: the scopes of which any one is needed, once for each program. */
export const scopes = ({ needed, expected }) => ({
  found: needed,
  expected: new Set(
    [...usesIn(expected)].flatMap((label) => {
      const [, method, caller] = /use (\w+\.\w+) (\w+)/.exec(label);
      const anyOf = facts.methods(method).find((known) => known.facts !== undefined)?.facts.anyOf;
      return caller === "key" ? [anyOf?.join("|") ?? method] : [];
    }),
  ),
});

async function print() {
  const results = measure();
  const complete = results.filter((result) => result.complete);
  for (const { name, found, expected } of results) {
    for (const one of expected) if (!found.has(one)) console.log(`missed  ${name}  ${one}`);
    for (const one of found) if (!expected.has(one)) console.log(`wrong   ${name}  ${one}`);
  }
  console.log(
    `${results.length} programs, of which the verdict is complete for ${complete.length}`,
  );
  for (const [title, some] of [
    ["complete", complete],
    ["all", results],
  ]) {
    for (const [what, select] of [
      ["uses", uses],
      ["scopes", scopes],
    ]) {
      const { expected, precision, recall } = accuracy(some, select);
      const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(7);
      console.log(
        `${title.padEnd(9)} ${what.padEnd(7)} ${String(expected).padStart(4)}  precision ${percent(precision)}  recall ${percent(recall)}`,
      );
    }
  }
  const exact = results.every(({ found, expected }) =>
    [...found, ...expected].every((one) => found.has(one) && expected.has(one)),
  );
  const isRight = await printProjects();
  process.exitCode = exact && isRight ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print();
