import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stripVTControlCharacters } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { default as Ajv4 } from "ajv-draft-04";
import { default as addFormats } from "ajv-formats";
import { describe, expect, it } from "vitest";
import { auditCodes } from "../../audit/findings/kinds.js";
import type { AuditReport } from "../../audit/report/audit-report.js";
import type { Format } from "../../audit/report/formats.js";
import { renderReport } from "../../audit/report/render.js";
import { auditSchema } from "../../audit/report/schema.js";
import { auditProject, calls } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";

const require = createRequire(import.meta.url);

/**
 * A project with every kind of verdict, audited by the first test that asks. Cloud has what organization keys
 * and OAuth2 tokens open.
 */
const audited = async (): Promise<AuditReport> => {
  report ??= (await auditProject({}, { fixture: "verdicts" }).audit({ server: "cloud" })).report;
  return report;
};
let report: AuditReport | undefined;
const rendered = async (format: Format) =>
  stripVTControlCharacters(renderReport[format](await audited(), { verbose: false }));

describe("every kind of verdict", () => {
  it("is found in the project that these tests look at", async () => {
    const found = new Set((await audited()).acceptance.open.map(({ code }) => code));
    // No catalog has methods that are so hard to choose for: judge-unit.test.ts makes some up. What is not
    // written is for fix-write.test.ts.
    expect([...found, "not-written", "unproved"].sort()).toEqual([...auditCodes].sort());
  });

  it.each([
    ["text", "txt"],
    ["json", "json"],
    ["sarif", "sarif"],
    ["github", "txt"],
    ["markdown", "md"],
  ] as const)("is told in the format %s", async (format, ending) => {
    expectGolden(`audit/verdicts.${format}.${ending}`, await rendered(format));
  });
});

describe.runIf(process.platform !== "win32")("a folder whose name is meant for somebody", () => {
  const folder = "f\n::error::x,%\u001B[2J|`a`##[error]";
  const files = {
    "appwrite.config.json": JSON.stringify({ functions: [{ path: folder, scopes: ["a\u001Bb"] }] }),
    [`${folder}/main.js`]: calls("new Account(client).get();"),
  };

  it("commands neither a terminal nor a workflow nor Markdown", async () => {
    const { report } = await auditProject(files).audit();
    const text = (format: Format) => renderReport[format](report, { verbose: false });
    expect(stripVTControlCharacters(text("text"))).toBe(text("text"));
    expect(text("text")).toContain(
      "f\\u000a::error::x,%\\u001b[2J|`a`##[error], dynamic key   needs",
    );
    const [judged, key, ...commands] = text("github").trimEnd().split("\n");
    expect(judged).toMatch(/^unit f\\u000a::error::x,%.* judged by node-appwrite /);
    expect(key).toMatch(/^unit f\\u000a::error::x,%.*, dynamic key: needs no scope \(complete\)$/);
    for (const line of [judged, key]) expect(line).not.toContain("##[");
    expect(commands).toHaveLength(2);
    expect(commands[1]).toMatch(/^::error file=f%0A%3A%3Aerror%3A%3Ax%2C%25[^,:]*,line=3,/);
    const [, row = ""] = /^\| (`+ f.*)$/m.exec(text("markdown")) ?? [];
    expect(row).toContain("`` f ::error::x,%");
    expect(row).toContain("\\|`a`##[error] ``, dynamic key |");
  });
});

describe("the JSON report", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../codegen/audit.schema.json", import.meta.url), "utf8"),
  ) as object;
  const validate = new Ajv2020({ allErrors: true }).compile(schema);

  it("is as its schema says, and so is every part that the schema knows", async () => {
    const value = JSON.parse(await rendered("json")) as object;
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    // Nothing is in it that the schema does not describe.
    expect(auditSchema.parse(value)).toEqual(value);
  });

  it.each([
    ["another version", { version: 2, units: [] }],
    ["no units", { version: 1 }],
    ["a unit without a verdict", { version: 1, units: [{ name: "f", kind: "function" }] }],
  ])("would not be with %s", (_, value) => {
    expect(validate(value)).toBe(false);
  });
});

describe("the SARIF report", () => {
  const ajv = new Ajv4.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(
    require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object,
  );
  const log = async () =>
    JSON.parse(await rendered("sarif")) as { runs: [{ results: { level: string }[] }] };

  it("is as the standard's own schema says", async () => {
    expect(validate(await log()), JSON.stringify(validate.errors)).toBe(true);
  });

  it("would not be with a level that there is not", async () => {
    const broken = await log();
    broken.runs[0].results[0] = { ...broken.runs[0].results[0], level: "fatal" };
    expect(validate(broken)).toBe(false);
  });
});
