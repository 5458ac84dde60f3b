// Measures the audit against whole projects, each of which is labelled beside its files, in `expected.json`:
//   unit               a folder whose code runs together
//   sdk, server        what its code is written for, and the server that goes with that
//   complete           whether a complete answer can be given
//   keys               for each key, by where it comes from, and for sessions and guests: what is called, and
//                      in which file; of a key, the least scopes that open these calls
//   missing, excess    what is wrong with the scopes that a configuration grants, if it grants some
//   installed          packages that are installed though no manifest says so, as Deno has it
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { reportJson } from "../codegen/dist/audit/report/json.js";
import { audit } from "../codegen/dist/cli/audit/audit.js";
import { FindingsError } from "../codegen/dist/codegen/src/findings/finding.js";
import { inState, states } from "./project-states.mjs";
import { answersOf } from "./report-answers.mjs";

const corpus = fileURLToPath(new URL("../test/audit/projects/", import.meta.url));

/** What is known of every project of the corpus. */
export const labelledProjects = () =>
  readdirSync(corpus)
    .sort()
    .map((name) => {
      const folder = join(corpus, name);
      return { name, folder, ...JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) };
    });

/** Audits every project in every state: whether the answer is complete, and what is wrong with it. */
export async function measureProjects() {
  const results = [];
  for (const project of labelledProjects()) {
    for (const state of states) {
      const audited = await auditProject(project, state);
      results.push({ name: project.name, state, ...compared(project.units, audited) });
    }
  }
  return results;
}

/** What the audit of a project in a state says; where it can't run, why. */
export const auditProject = ({ folder, installed = {} }, state) =>
  inState(folder, state, installed, auditFolder);

async function auditFolder(cwd) {
  const quiet = { strict: false, fix: false, updateBaseline: false, progress: () => {} };
  try {
    const { report } = await audit({ cwd, version: "0.0.0", ...quiet });
    return { answers: answersOf(JSON.parse(reportJson(report))), refusals: [] };
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    return { answers: [], refusals: error.findings.map(({ code, what }) => `${code} ${what}`) };
  }
}

/** Whether what an audit says is complete, and what is otherwise than labels say. */
export function compared(units, { answers, refusals }) {
  const expected = new Set(units.map(({ unit }) => unit));
  const unexpected = answers.filter(
    (one) => !expected.has(one.unit) && one.keys.length + one.others.length > 0,
  );
  const problems = [
    ...units.flatMap((unit) => differences(unit, answers)),
    ...unexpected.map(({ unit }) => `${unit}: is no unit`),
  ];
  return {
    complete: refusals.length === 0 && answers.every((answer) => answer.complete),
    problems,
    obstacles: [...refusals, ...answers.flatMap(({ obstacles }) => obstacles)],
  };
}

/** What an answer has otherwise than a unit's labels. */
function differences(unit, answers) {
  const isEmpty = unit.keys.length === 0;
  const answer = answers.find((one) => one.unit === unit.unit);
  if (answer === undefined) return isEmpty ? [] : [`${unit.unit}: not found`];
  const isKey = ({ key }) => key !== "session" && key !== "guest";
  const isNamed = answer.keys.every(({ key }) => key !== undefined);
  const sets = [
    ...pairs(unit.keys.filter(isKey), answer.keys, isNamed),
    ...pairs(
      unit.keys.filter((one) => !isKey(one)),
      answer.others,
      true,
    ),
  ].flatMap(([key, { calls, scopes }, found]) => [
    ...unlike(`${key}: call`, calls, found.calls),
    ...unlike(`${key}: scope`, scopes, found.scopes),
  ]);
  const servers = isEmpty || unit.server === undefined ? [] : [unit.server];
  const judged = isEmpty ? [] : unlike("server", servers, answer.servers);
  const verdict = answer.complete
    ? ["missing", "excess"].flatMap((what) =>
        unit[what] === undefined ? [] : unlike(what, unit[what], answer[what]),
      )
    : [];
  const tooSure = answer.complete && !unit.complete ? ["says that it is complete"] : [];
  return [...judged, ...sets, ...verdict, ...tooSure].map((what) => `${unit.unit}: ${what}`);
}

/** Keys of labels with those of a report: by name if that has names, or else all together. */
function pairs(expected, found, isNamed) {
  if (!isNamed) return [["keys", together(expected.map(labelled)), together(found)]];
  const names = new Set([...expected, ...found].map(({ key }) => key));
  const ofName = (keys, name) => together(keys.filter(({ key }) => key === name));
  return [...names].map((name) => [
    name,
    ofName(expected.map(labelled), name),
    ofName(found, name),
  ]);
}

const labelled = ({ key, scopes = [], calls }) => ({
  key,
  scopes,
  calls: Object.entries(calls).flatMap(([file, methods]) => methods.map((m) => `${file} ${m}`)),
});

const together = (keys) => ({
  scopes: keys.flatMap(({ scopes }) => scopes),
  calls: keys.flatMap(({ calls }) => calls),
});

const unlike = (what, expected, found) => [
  ...new Set([
    ...expected.filter((one) => !found.includes(one)).map((one) => `${what} missed: ${one}`),
    ...found.filter((one) => !expected.includes(one)).map((one) => `${what} wrong: ${one}`),
  ]),
];

/** Of the results in a state: the share of complete ones, and of these the share of right ones. */
export function sharesOf(results, state) {
  const all = results.filter((result) => result.state === state);
  const complete = all.filter((result) => result.complete);
  const right = complete.filter(({ problems }) => problems.length === 0);
  return {
    complete: complete.length / all.length,
    right: complete.length === 0 ? 1 : right.length / complete.length,
  };
}

/** A line for each kind of obstacle, with the first of its places. */
function grouped(obstacles) {
  const kindOf = (obstacle) => obstacle.split(" ")[0];
  return [...new Set(obstacles.map(kindOf))].map((kind) => {
    const [first, ...more] = obstacles.filter((obstacle) => kindOf(obstacle) === kind);
    return more.length === 0 ? first : `${first} (and ${more.length} more)`;
  });
}

/** Prints what was measured; returns whether all complete answers are right. */
export async function printProjects() {
  const results = await measureProjects();
  for (const { name, state, complete, problems, obstacles } of results) {
    const verdict = `${complete ? "complete" : "incomplete"}, ${problems.length > 0 ? "wrong" : "right"}`;
    console.log(`${name.padEnd(24)} ${state.padEnd(9)} ${verdict}`);
    if (complete) for (const problem of problems) console.log(`    wrong     ${problem}`);
    else for (const obstacle of grouped(obstacles)) console.log(`    obstacle  ${obstacle}`);
  }
  const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(7);
  for (const state of states) {
    const { complete, right } = sharesOf(results, state);
    const of = `${results.filter((result) => result.state === state).length} projects`;
    const rightOfThese = complete === 0 ? "none" : percent(right);
    console.log(
      `${of}, ${state.padEnd(9)}  complete ${percent(complete)}  right of these ${rightOfThese}`,
    );
  }
  return states.every((state) => sharesOf(results, state).right === 1);
}
