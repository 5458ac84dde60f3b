import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readOutputs } from "../../audit/output/outputs.js";
import { writeOutputs } from "../../audit/output/write-outputs.js";
import { formats } from "../../audit/report/formats.js";
import { renderReport } from "../../audit/report/render.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { type AuditProject, auditProject, calls, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";
import { cli, runProcess } from "../support/workspace.js";

const project = (files: Record<string, string> = {}) =>
  auditProject({
    "appwrite.config.json": oneFunction([]),
    "f/main.js": calls("new Users(client).list();"),
    ...files,
  });

/** Functions that are granted nothing: their report has more than a screen. */
const manyFunctions = {
  "appwrite.config.json": JSON.stringify({
    functions: Array.from({ length: 30 }, (_, index) => ({ path: `f${index}`, scopes: [] })),
  }),
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `f${index}/main.js`,
      calls("new Users(client).list();"),
    ]),
  ),
};

/** What a page of this tool says that it was made by. */
const generator = '<meta name="generator" content="appwrite-scopes">';

/** A name that a file may have, but not what is written beside it before it takes its place. */
const tooLong = `${"a".repeat(245)}.json`;

/** Every file and folder of the project's own, and what is in it. */
const contents = ({ dir, path }: AuditProject) =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .map((entry) => [relative(dir, join(entry.parentPath, entry.name)), entry] as const)
      .filter(([file]) => !file.startsWith("node_modules"))
      .map(([file, entry]) => [file, entry.isFile() ? readFileSync(path(file), "utf8") : ""]),
  );

/** Audits, and writes the reports that `--output` would be given. */
async function write({ audit, dir }: AuditProject, ...texts: string[]): Promise<void> {
  const outputs = readOutputs(texts, { cwd: dir, taken: undefined });
  const { report } = await audit();
  writeOutputs(report, outputs, { verbose: false });
}

/** What is said of outputs; the project is as it was. */
function refusal(made: AuditProject, texts: readonly string[], taken?: string): string {
  const { dir } = made;
  const before = contents(made);
  try {
    readOutputs(texts, { cwd: dir, taken });
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    expect(contents(made)).toEqual(before);
    return error.findings
      .map((finding) => `${formatFinding(finding)}\n`)
      .join("")
      .replaceAll(dir, "<dir>");
  }
  throw new Error("nothing was refused");
}

describe("one run", () => {
  it("writes every format, and each file is what standard output would have", async () => {
    const made = project();
    const outputs = formats.flatMap((format) => ["-o", `${format}=out/report.${format}`]);
    const { code, stderr, stdout } = await made.run("audit", "--format", "github", ...outputs);
    expect(code).toBe(1);
    const { report } = await made.audit();
    expect(stdout).toBe(renderReport.github(report, { verbose: false }));
    for (const format of formats) {
      expect(made.read(`out/report.${format}`)).toBe(
        renderReport[format](report, { verbose: false }),
      );
      expect(stderr).toContain(`The ${format} report is in out/report.${format}\n`);
    }
  });

  it("takes all that follows the first sign for the file's name", async () => {
    const made = project();
    await write(made, "json=a=b.json");
    expect(JSON.parse(made.read("a=b.json"))).toMatchObject({ version: 1 });
  });

  it("writes no colours", async () => {
    const made = project();
    const { report } = await made.audit();
    vi.stubEnv("FORCE_COLOR", "1");
    const printed = renderReport.text(report, { verbose: false });
    await write(made, "text=report.txt");
    vi.unstubAllEnvs();
    expect(printed).toContain("\u001B");
    expect(made.read("report.txt")).toBe(renderReport.text(report, { verbose: false }));
  });
});

describe("what is there", () => {
  it.each(["json", "sarif", "markdown", "html"])("a %s report is replaced", async (format) => {
    const made = project();
    await write(made, `${format}=report`);
    const before = made.read("report");
    made.write("f/main.js", calls("new Teams(client).list();"));
    await write(made, `${format}=report`);
    expect(made.read("report")).toContain("teams.read");
    expect(before).not.toContain("teams.read");
  });

  it.each(formats)("an empty file gives way to a %s report", async (format) => {
    const made = project({ report: "" });
    await write(made, `${format}=report`);
    expect(made.read("report")).not.toBe("");
  });

  it.each(["markdown", "html"])("a %s report whose ends of lines have changed", async (format) => {
    const made = project();
    await write(made, `${format}=report`);
    made.write("report", made.read("report").replaceAll("\n", "\r\n"));
    await write(made, `${format}=report`);
    expect(made.read("report")).not.toContain("\r\n");
  });

  it("a report of another release is replaced, whatever it has", async () => {
    const made = project({ report: '{ "version": 2, "tool": "appwrite-scopes", "groups": [] }' });
    await write(made, "json=report");
    expect(JSON.parse(made.read("report"))).toMatchObject({ version: 1, tool: "appwrite-scopes" });
  });

  it.each([
    ["text", "text"],
    ["github", "github"],
    ["sarif", "json"],
    ["json", "html"],
  ] as const)("is left as it is where %s would replace %s", async (format, before) => {
    const made = project();
    await write(made, `${before}=report`);
    expect(refusal(made, [`${format}=report`])).toContain("error report-other-file");
  });

  it.each([
    ["html", "<p>mine</p>"],
    ["markdown", "# Notes\n\n## Appwrite scopes\n"],
    ["json", '{ "version": 1 }'],
    ["json", '{ "version": 1, "units": [] }'],
    ["json", '{ "version": 1, "tool": "another", "units": [] }'],
    ["html", `<html><head><title>x</title></head><body>${generator}</body></html>`],
    ["html", `<!doctype html><html><head><!--${generator}--></head></html>`],
    ["html", `<!doctype html><html><head><title>${generator}</title></head></html>`],
    ["sarif", '{ "runs": [] }'],
    ["sarif", sarifOf("appwrite-scopes", "eslint")],
    ["sarif", "{"],
  ])("%s leaves what somebody else wrote: %s", (format, text) => {
    const made = project({ report: text });
    expect(refusal(made, [`${format}=report`])).toContain("error report-other-file");
  });

  it("is looked at again before it is written, since it may have come meanwhile", async () => {
    const made = project();
    const outputs = readOutputs(["sarif=a.sarif", "json=b.json"], {
      cwd: made.dir,
      taken: undefined,
    });
    const { report } = await made.audit();
    made.write("b.json", "{}");
    const before = contents(made);
    expect(() => writeOutputs(report, outputs, { verbose: false })).toThrow(/report-other-file/);
    expect(contents(made)).toEqual(before);
  });
});

describe("bad input", () => {
  it("gets a finding each", () => {
    const made = project({ "mine.html": "<p>mine</p>", file: "" });
    mkdirSync(made.path("folder"));
    symlinkSync(made.path("folder"), made.path("linked"));
    symlinkSync(made.path("none"), made.path("dangling"));
    symlinkSync(made.path("mine.html"), made.path("link"));
    const said = refusal(made, [
      ...["sarif", "report.html", "html=", "=report.html", "", "xml=a.xml", "markdwn=a.md"],
      ...["sarif=folder", "html=mine.html", "html=link", "text=file/below"],
      ...["sarif=a.sarif", "json=./a.sarif", "json=folder/b", "html=linked/b"],
      ...["json=folder/new/b", "html=linked/new/b", "json=A.SARIF", "sarif=dangling/b"],
      ...["json=-", "sarif=new/", "html=folder/./"],
      ...["json=out", "html=out/a.html", "json=deep/a/b.json", "sarif=deep"],
      ...[`json=${tooLong}`, `json=far/${tooLong}/b.json`],
    ]);
    expectGolden("audit/refused/outputs.txt", said);
  });

  it("a file that the baseline is written into", () => {
    const made = project();
    const known = made.path("known.json");
    expect(refusal(made, ["json=known.json"], known)).toContain(
      "known.json error report-file-twice",
    );
    expect(refusal(made, ["json=known.json/a"], known)).toContain(
      "known.json/a error report-file-inside",
    );
  });

  it.each([
    ["mine.html", "report-other-file"],
    [tooLong, "report-not-writable"],
  ])("ends with 2, and nothing is written, not even by --fix: %s", async (file, finding) => {
    const made = project({ "mine.html": "<p>mine</p>" });
    const before = made.tree("f");
    const flags = ["-o", "sarif=a.sarif", "-o", `html=${file}`];
    for (const more of [["--fix"], ["--baseline", "b.json", "--update-baseline"]]) {
      const { code, stderr, stdout } = await made.run("audit", ...more, ...flags);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr.startsWith(`${file} error ${finding}\n`)).toBe(true);
      expect(stderr).toMatch(/\n1 finding; nothing was written\n$/);
    }
    expect(made.tree("f")).toEqual(before);
    expect(made.read("appwrite.config.json")).toBe(oneFunction([]));
    expect(Object.keys(contents(made)).filter((file) => /^[ab]\./.test(file))).toEqual([]);
  });

  it.each(["--dry-run", "--diff"])("%s writes nothing, so that it wants no file", async (flag) => {
    const made = project();
    const { code, stderr } = await made.run("audit", flag, "-o", "sarif=a.sarif");
    expect([code, stderr]).toEqual([2, expect.stringContaining("cannot be used with")]);
    expect(made.tree("a.sarif")).toEqual({});
  });

  it("a folder that gives no permission is found before anything is written", async () => {
    const made = project();
    mkdirSync(made.path("shut"), { mode: 0o555 });
    const before = contents(made);
    const args = [cli, "audit", "--fix", "-o", "json=shut/new/a.json"];
    const { code, stderr } = await runWithoutPrivilege(process.execPath, args, made.dir);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("written: the permissions of its folder do not allow it."),
    ]);
    expect(contents(made)).toEqual(before);
  });

  it("a file that can't be written leaves all as they were", async () => {
    const made = project();
    await write(made, "sarif=a.sarif");
    made.write("f/main.js", calls("new Teams(client).list();"));
    const before = contents(made);
    const { code, stderr } = await withoutRoom(made, ["-o", "sarif=a.sarif", "-o", "html=b.html"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("error report-not-writable")]);
    expect(contents(made)).toEqual(before);
  });

  it("does not take back what was fixed before, and says so", async () => {
    const made = project();
    const { code, stderr } = await withoutRoom(made, ["--fix", "-o", "html=b.html"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/report-not-writable/);
    expect(stderr).toMatch(/\n1 finding; no report was written, and everything else was\n$/);
    expect(made.read("appwrite.config.json")).toBe(oneFunction(["users.read"]));
  });
});

describe("the summary of a job", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("keeps what other steps wrote, and gets the report", async () => {
    const made = project({ summary: "# Tests\n\nAll pass.\n" });
    vi.stubEnv("GITHUB_STEP_SUMMARY", made.path("summary"));
    await write(made, "markdown=summary");
    expect(made.read("summary")).toMatch(/^# Tests\n\nAll pass\.\n\n?## Appwrite scopes\n/);
    expect(made.read("summary")).toContain("missing-scope");
  });

  it("without a folder to be in leaves all as they were", async () => {
    const made = project();
    vi.stubEnv("GITHUB_STEP_SUMMARY", made.path("none/summary"));
    const before = contents(made);
    await expect(write(made, "sarif=a.sarif", "markdown=none/summary")).rejects.toThrow(
      /report-not-writable/,
    );
    expect(contents(made)).toEqual(before);
  });

  it.each([
    ["is as it was", { summary: "# Tests\n" }],
    ["is not there", {}],
  ])("%s where another report can't be written", async (_, files) => {
    const made = project(files);
    const before = contents(made);
    const outputs = ["-o", "markdown=summary", "-o", "html=page.html"];
    const { code, stderr } = await withoutRoom(made, outputs, {
      GITHUB_STEP_SUMMARY: made.path("summary"),
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining("page.html error report-not-")]);
    expect(contents(made)).toEqual(before);
  });

  it.each([
    ["names the whole reports", ["sarif=a.sarif"], "wrote all of it as sarif, `a.sarif`."],
    ["names a way to have it all", [], "`--output html=scopes.html`"],
  ])("ends with a sentence where it has no room, which %s", async (_, others, closing) => {
    const already = "é".repeat(524_000);
    const made = project({ summary: already, ...manyFunctions });
    vi.stubEnv("GITHUB_STEP_SUMMARY", made.path("summary"));
    await write(made, "markdown=summary", ...others);
    const text = made.read("summary");
    const { report } = await made.audit();
    const whole = renderReport.markdown(report, { verbose: false });
    const [kept = "", last = ""] = text.slice(already.length).split("\n\n**");
    expect(whole.startsWith(`${kept}\n`)).toBe(true);
    expect(last).toContain(closing);
    // What is left out is counted, and no line more of it would have had room.
    const left = whole
      .slice(kept.length + 1)
      .trimEnd()
      .split("\n");
    expect(last).toMatch(new RegExp(`^${left.length} more lines are left out\\*\\*:`));
    const bytes = Buffer.byteLength(text);
    expect(bytes).toBeLessThanOrEqual(1_048_576);
    expect(bytes + Buffer.byteLength(`${left[0]}\n`)).toBeGreaterThan(1_048_576 - 2);
  });

  it("that is full is left as it was, and so is all else", async () => {
    const made = project({ summary: "x".repeat(1_048_570) });
    vi.stubEnv("GITHUB_STEP_SUMMARY", made.path("summary"));
    const before = contents(made);
    await expect(write(made, "markdown=summary", "sarif=a.sarif")).rejects.toThrow(/is full/);
    expect(contents(made)).toEqual(before);
  });

  it("is none for another format, and another file is none", () => {
    const made = project({ summary: "# Tests\n", other: "# Tests\n" });
    vi.stubEnv("GITHUB_STEP_SUMMARY", made.path("summary"));
    expect(refusal(made, ["html=summary"])).toContain("error report-other-file");
    expect(refusal(made, ["markdown=other"])).toContain("error report-other-file");
  });
});

/** Audits where no file may be larger than a few kilobytes: lists and short reports fit, and a page does not. */
function withoutRoom({ dir }: AuditProject, args: readonly string[], env = {}) {
  const limited = 'ulimit -f 32; exec "$0" "$@"';
  return runProcess("sh", ["-c", limited, process.execPath, cli, "audit", ...args], dir, env);
}

/** Runs a process that permissions hold for: those of the root user are not asked otherwise. */
function runWithoutPrivilege(file: string, args: readonly string[], cwd: string) {
  if (process.getuid?.() !== 0) return runProcess(file, args, cwd);
  return runProcess("setpriv", ["--bounding-set", "-dac_override", file, ...args], cwd);
}

/** A SARIF log with a run of each of these tools. */
function sarifOf(...names: readonly string[]): string {
  return JSON.stringify({
    version: "2.1.0",
    runs: names.map((name) => ({ tool: { driver: { name } }, results: [] })),
  });
}
