import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compared } from "../../measure/accuracy/projects/compare.js";
import {
  type LabelledKey,
  type LabelledUnit,
  labelledProjects,
} from "../../measure/accuracy/projects/labels.js";
import {
  auditProject,
  measureProjects,
  type ProjectResult,
} from "../../measure/accuracy/projects/measure.js";
import { sharesOf } from "../../measure/accuracy/projects/shares.js";
import { type State, states } from "../../measure/accuracy/projects/states.js";
import { declarationsOf, release } from "../support/releases.js";
import { type ServerName, serverTruth } from "../support/servers.js";

/**
 * The least share of projects with a complete answer, and of these of right ones. Never lower one.
 *
 * | state     | complete       | right of these |
 * | --------- | -------------- | -------------- |
 * | as it is  | the aim is 90 % | the aim is all |
 * | installed | the aim is 90 % | the aim is all |
 */
const floors: Readonly<Record<State, { readonly complete: number; readonly right: number }>> = {
  "as it is": { complete: 0.87, right: 1 },
  installed: { complete: 0.9, right: 1 },
};

const projects = labelledProjects();

describe("the corpus of projects", () => {
  it("is of at least twenty-five, each with code for a server or without any need of one", () => {
    expect(projects.length).toBeGreaterThanOrEqual(25);
    for (const { name, folder, units, why } of projects) {
      const files = units.flatMap(({ keys }) => keys.flatMap(({ calls }) => Object.keys(calls)));
      for (const file of files)
        expect(existsSync(join(folder, file)), `${name} ${file}`).toBe(true);
      expect(
        units.every(({ complete }) => complete),
        name,
      ).toBe(why === undefined);
    }
  });

  it.each(projects)("has labels that hold to what the servers say, $name", ({ units }) => {
    for (const unit of units) expect(faultsOf(unit), unit.unit).toEqual([]);
  });
});

/** Labels that lie about one thing, and what is noticed. */
const lies: readonly (readonly [
  lie: (unit: LabelledUnit, key: LabelledKey) => readonly LabelledUnit[],
  noticed: readonly RegExp[],
])[] = [
  [(unit) => [unit], []],
  [() => [], [/^functions\/digest: is no unit$/]],
  [(unit) => [unit, { ...unit, unit: "other" }], [/^other: not found$/]],
  [(unit) => [{ ...unit, complete: false }], [/says that it is complete$/]],
  [(unit) => [{ ...unit, server: "1.7.4" }], [/server missed: 1.7.4$/, /server wrong: 1.6.2$/]],
  [(unit) => [{ ...unit, missing: ["teams.read"] }], [/missing missed: teams.read$/]],
  [(unit) => [{ ...unit, excess: [] }], [/excess wrong: targets.read$/]],
  [
    (unit, key) => [{ ...unit, keys: [{ ...key, scopes: ["users.read"] }] }],
    [/scope wrong: messages.write$/],
  ],
  [
    (unit, key) => [{ ...unit, keys: [{ ...key, calls: { "a.ts": ["users.list"] } }] }],
    [/missed: a.ts users.list$/, /main.ts messaging.createEmail$/, /main.ts users.list$/],
  ],
  [
    (unit, { calls }) => [{ ...unit, keys: [{ key: "session", calls }] }],
    [
      /: call wrong: .* messaging.createEmail$/,
      /: call wrong: .* users.list$/,
      /: scope wrong: messages.write$/,
      /: scope wrong: users.read$/,
      /session: call missed: .* messaging.createEmail$/,
      /session: call missed: .* users.list$/,
    ],
  ],
];

describe("the measure", () => {
  it("notices what is otherwise than the labels say", async () => {
    const project = projects.find(({ name }) => name === "functions-bun");
    const [unit] = project?.units ?? [];
    const [key] = unit?.keys ?? [];
    if (project === undefined || unit === undefined || key === undefined) throw new Error("none");
    const audited = await auditProject(project, "installed");
    for (const [lie, noticed] of lies) {
      const problems = [...compared(lie(unit, key), audited).problems].sort();
      expect(problems).toEqual(noticed.map((one) => expect.stringMatching(one)));
    }
  });
});

describe("the audit of projects", () => {
  let results: readonly ProjectResult[];
  beforeAll(async () => {
    results = await measureProjects();
  });

  it.each(states)("is as complete and as right as it was, %s", (state) => {
    const shares = sharesOf(results, state);
    expect(shares.projects).toBe(projects.length);
    expect(shares.complete).toBeGreaterThanOrEqual(floors[state].complete);
    expect(shares.right, problemsOf(results, state)).toBeGreaterThanOrEqual(floors[state].right);
  });
});

const problemsOf = (results: readonly ProjectResult[], of: State) =>
  results
    .filter(({ state, complete }) => state === of && complete)
    .flatMap(({ name, problems }) => problems.map((problem) => `${name} ${problem}`))
    .join("\n");

/** What is wrong with the scopes of a unit's labels, by what its server's own code said. */
function faultsOf({ sdk, server, keys }: LabelledUnit): string[] {
  if (sdk === undefined || server === undefined) return [];
  const truth = serverTruth(server as ServerName);
  const held = truth.holds("project");
  const routes = routesOf(sdk);
  return keys.flatMap(({ scopes = [], calls, key }) => {
    const needs = Object.values(calls)
      .flat()
      .map((method) => {
        const route = routes.get(method);
        return (route && truth.scopesOf(route.verb, route.path)) ?? `${method} is unknown`;
      });
    const unknown = needs.filter((need) => typeof need === "string");
    if (key === "session" || key === "guest") return unknown;
    const opens = (granted: readonly string[]) =>
      needs.every((need) => [...granted, ...held].some((scope) => need.includes(scope)));
    const lacking = opens(scopes) ? [] : [`${key} can't make its calls`];
    const idle = scopes.filter((scope) => opens(scopes.filter((other) => other !== scope)));
    const old = scopes.filter((scope) => {
      const newer = successors.get(scope);
      return newer !== undefined && opens(scopes.map((one) => (one === scope ? newer : one)));
    });
    return [...unknown, ...lacking, ...idle, ...old];
  });
}

/** The names by which tables came to be called, where a server knows both. */
const successors = new Map(
  ["read", "write"].flatMap((verb) => [
    [`documents.${verb}`, `rows.${verb}`],
    [`collections.${verb}`, `tables.${verb}`],
    [`attributes.${verb}`, `columns.${verb}`],
  ]),
);

/** What every method of a release sends. */
function routesOf(sdk: string) {
  const [name, major] = sdk.split(" ");
  const newest = Number.parseInt(release("node-appwrite").version, 10);
  const { classes } = declarationsOf(Number(major) === newest ? `${name}` : `${name}${major}`);
  return new Map(
    classes.flatMap((declared) =>
      declared.methods.map((method) => [
        `${declared.name[0]?.toLowerCase()}${declared.name.slice(1)}.${method.name}`,
        method.route,
      ]),
    ),
  );
}
