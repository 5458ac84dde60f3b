import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { ignoreComments } from "../../audit/accept/ignore-comments.js";
import { staleTexts } from "../../audit/report/messages.js";
import { renderReport } from "../../audit/report/render.js";
import { auditSchema } from "../../audit/report/schema.js";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";

const list = "new Users(client).list();";
const prefs = "new Account(client).updatePrefs({});";

describe("an ignore comment", () => {
  const read = (text: string, file = "main.tsx") =>
    ignoreComments(
      file,
      text,
      ts.createSourceFile(file, text, ts.ScriptTarget.Latest),
    ).comments.map(({ code, reason, line }) => ({ code, reason, line }));
  const found = (line: number) => [{ code: "session-only", reason: "because", line }];

  it.each([
    ["// appwrite-scopes-ignore session-only: because\nx", 2],
    ["  /* appwrite-scopes-ignore session-only: because */\nx", 2],
    ["<a>\n{/* appwrite-scopes-ignore session-only: because */}\n{x}</a>", 3],
    ["// appwrite-scopes-ignore session-only: because\r\nx", 2],
  ])("is about the line below: %j", (text, line) => {
    expect(read(text)).toEqual(found(line));
  });

  it("leaves that line to the last of several", () => {
    const one = "// appwrite-scopes-ignore session-only: because\n";
    expect(read(`${one}${one}x`)).toEqual([...found(3), ...found(3)]);
  });

  it.each([
    "const text = `\n// appwrite-scopes-ignore nothing\n`;",
    "const text = `$".concat("{1}\n// appwrite-scopes-ignore nothing\n$", "{2}`;"),
    "const a = <a>\n// appwrite-scopes-ignore nothing\n</a>;",
    'const text = "// appwrite-scopes-ignore nothing";',
    "// See appwrite-scopes-ignore in the docs.",
    "// appwrite-scopes-ignored",
  ])("is no other text: %j", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("what is accepted", () => {
  it("by comments is counted, and nothing else is let through with it", async () => {
    const { report } = await auditProject({
      "appwrite.config.json": oneFunction([]),
      "f/main.js": calls(
        "// appwrite-scopes-ignore session-only: it is always refused, and caught",
        prefs,
        prefs,
        "// appwrite-scopes-ignore missing-scope: dead code",
        list,
        "// appwrite-scopes-ignore keyless-only: is long gone",
      ),
    }).audit();
    const { open, accepted, stale } = report.acceptance;
    expect(accepted.map(({ finding, reason }) => [finding.code, reason])).toEqual([
      ["missing-scope", "dead code"],
      ["session-only", "it is always refused, and caught"],
    ]);
    expect(open.map(({ code, where }) => [code, where.line])).toEqual([["session-only", 5]]);
    expect(
      staleTexts(report.acceptance, ({ file, line }) => `${report.shown(file)}:${line}`),
    ).toEqual(["f/main.js:8: the comment ignores keyless-only, which is not found there"]);
    expect(stale.entries).toEqual([]);
  });

  it("by a comment at one call does not accept a scope that another call needs too", async () => {
    const comment = "// appwrite-scopes-ignore missing-scope: dead code";
    const { report } = await auditProject({
      "appwrite.config.json": oneFunction([]),
      "f/main.js": calls(comment, list, list),
    }).audit();
    expect(report.acceptance.open.map(({ code }) => code)).toEqual(["missing-scope"]);
  });

  it("by a comment in the configuration stays in it", async () => {
    const text = `{ "functions": [{ "path": "f", "scopes": [
      // appwrite-scopes-ignore excess-scope: for the next release
      "teams.read",
      "sites.read"
    ] }] }`;
    const project = auditProject({ "appwrite.config.json": text, "f/main.js": calls(list) });
    const { report } = await project.audit({ fix: true });
    expect(report.acceptance.open).toEqual([]);
    expect(project.read("appwrite.config.json")).toBe(text.replace('"sites.read"', '"users.read"'));
  });

  it("by a baseline that was written where hidden calls are notes holds where they are errors", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction(["users.read"]),
      "f/main.js": calls(list, "new Users(client)[process.argv[2]]();"),
    });
    const baseline = project.path("baseline.json");
    await project.audit({ baseline, updateBaseline: true });
    for (const strict of [false, true]) {
      const { open, accepted, stale } = (await project.audit({ baseline, strict })).report
        .acceptance;
      expect([open, stale.entries]).toEqual([[], []]);
      expect(accepted.map(({ finding }) => finding.code)).toEqual(["unresolved"]);
    }
  });

  it("by the baseline stays accepted when lines move, and no more of it than was counted", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction(["users.read", "teams.read"]),
      "f/main.js": calls(list, prefs),
    });
    const baseline = project.path("baseline.json");
    const made = (await project.audit({ baseline, updateBaseline: true })).report.acceptance;
    expect(made.open).toEqual([]);
    expect(made.accepted.map(({ finding }) => finding.code)).toEqual([
      "excess-scope",
      "session-only",
    ]);
    const text = project.read("baseline.json");

    project.write("f/main.js", calls("", "", list, "", prefs, prefs));
    const moved = (await project.audit({ baseline })).report.acceptance;
    expect(moved.open.map(({ code, where }) => [code, where.line])).toEqual([["session-only", 8]]);
    expect(moved.stale.entries).toEqual([]);

    project.write("f/main.js", calls(list, "new Teams(client).list();"));
    const { report } = await project.audit({ baseline });
    expect(report.acceptance.open).toEqual([]);
    expect(staleTexts(report.acceptance, ({ file }) => file)).toEqual([
      "the baseline accepts excess-scope of teams.read in f (appwrite.config.json), which is found 1 time less",
      "the baseline accepts session-only of account.updatePrefs in f (f/main.js), which is found 1 time less",
    ]);
    expect(project.read("baseline.json")).toBe(text);
  });
});

describe("a unit of which all was accepted that may hide calls", () => {
  const hidden = "export const run = (name) => client.call(name);";
  const comment = "// appwrite-scopes-ignore unresolved: only used for a health check";
  const projectWith = (...lines: readonly string[]) =>
    auditProject({
      "appwrite.config.json": oneFunction(["teams.read", "users.read"]),
      "f/main.js": calls(list, ...lines),
    });
  const formats = ["text", "markdown", "github"] as const;

  it("is complete as accepted, and never simply complete, in every format", async () => {
    const { report } = await projectWith(comment, hidden).audit({ strict: true });
    expect(report.units[0]).toMatchObject({ complete: false, asAccepted: true });
    const json = auditSchema.parse(JSON.parse(renderReport.json(report, { verbose: false })));
    expect(json.units[0]).toMatchObject({ complete: false, asAccepted: true });
    expect(json.units[0]?.keys).toMatchObject([{ complete: false, asAccepted: true }]);
    for (const format of formats) {
      expect(renderReport[format](report, { verbose: false })).toContain("complete as accepted");
      expect(renderReport[format](report, { verbose: false })).not.toMatch(
        /\bcomplete\b(?! as accepted)|incomplete/,
      );
    }
  });

  it("is incomplete as long as one of its places is not", async () => {
    const { report } = await projectWith(comment, hidden, hidden).audit();
    expect(report.units[0]).toMatchObject({ complete: false, asAccepted: false });
    for (const format of formats) {
      expect(renderReport[format](report, { verbose: false })).toContain("incomplete");
      expect(renderReport[format](report, { verbose: false })).not.toContain("as accepted");
    }
    expect(
      JSON.parse(renderReport.json(report, { verbose: false })).units[0].asAccepted,
    ).toBeUndefined();
  });

  it("has scopes in excess, of which --fix takes it away", async () => {
    const project = projectWith(comment, hidden);
    const { report } = await project.audit();
    expect(report.acceptance.open.map(({ code, level }) => [code, level])).toEqual([
      ["excess-scope", "warning"],
    ]);
    expect((await project.audit({ fix: true })).report.acceptance.open).toEqual([]);
    expect(project.read("appwrite.config.json")).toBe(oneFunction(["users.read"]));
    const incomplete = projectWith(hidden);
    await incomplete.audit({ fix: true });
    expect(incomplete.read("appwrite.config.json")).toBe(oneFunction(["teams.read", "users.read"]));
  });

  it("by a baseline as well, which lists then what is in excess", async () => {
    const project = projectWith(hidden);
    const baseline = project.path("baseline.json");
    const { report } = await project.audit({ baseline, updateBaseline: true });
    expect(report.units[0]).toMatchObject({ complete: false, asAccepted: true });
    expect(report.acceptance.open).toEqual([]);
    expect(report.acceptance.accepted.map(({ finding }) => finding.code)).toEqual([
      "excess-scope",
      "unresolved",
    ]);
  });

  it("is no unit that can't be read", async () => {
    const { report } = await auditProject({
      "appwrite.config.json":
        '{ "functions": [{ "path": "f", "scopes": [] },\n// appwrite-scopes-ignore unit-unread: is moved soon\n{ "path": "gone" }] }',
      "f/main.js": calls(),
    }).audit();
    expect(report.acceptance.open).toEqual([]);
    expect(report.units[1]).toMatchObject({ complete: false, asAccepted: false });
    expect(renderReport.text(report, { verbose: false })).toContain("not read");
  });
});
