import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonDocument } from "../../codegen/src/catalog/document.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { edit, readMarks } from "../support/marked-text.js";
import { expectRefused } from "../support/refusal.js";
import { makeWorkspace, tinyCatalog } from "../support/workspace.js";

describe("a catalog that is no JSON text is refused", () => {
  const latin1 = Buffer.from(edit(tinyCatalog, "Read teams.", "Équipes"), "latin1");
  const cutOff = tinyCatalog.slice(0, tinyCatalog.indexOf('"routes"') + 4);
  const marked = (name: string, text: string): [string, string, string[]] => {
    const { text: plain, places } = readMarks(text);
    return [name, plain, places.map((place) => `scopes.json:${place}`)];
  };
  it.each<[name: string, content: string | Uint8Array, places: string[]]>([
    ["catalog-empty", "", ["scopes.json:1:1"]],
    ["catalog-blank", "\n\n", ["scopes.json:1:1"]],
    ["catalog-not-utf8", latin1, ["scopes.json"]],
    ["catalog-utf16", Buffer.from(`\ufeff${tinyCatalog}`, "utf16le"), ["scopes.json"]],
    ["catalog-binary", "\0\0\0", ["scopes.json:1:1"]],
    marked("catalog-truncated", `${cutOff}▸`),
    marked("catalog-truncated-after-line", `${cutOff.slice(0, cutOff.lastIndexOf("\n"))}▸\n\n`),
    marked("catalog-open-quote", edit(tinyCatalog, '["teams.read"] },', '["teams.read] },▸')),
    marked("catalog-tab-in-quotes", edit(tinyCatalog, "Read teams.", "Read▸\tteams.")),
    marked("catalog-too-deep", `${"[".repeat(100)}▸${"[".repeat(100_000)}`),
    marked(
      "catalog-no-comma",
      edit(tinyCatalog, '["teams.read"] },\n    "POST', '["teams.read"] }\n    ▸"POST'),
    ),
    marked("catalog-comment", edit(tinyCatalog, '"sdks"', '▸// the SDKs\n"sdks"')),
    marked("catalog-trailing-comma", edit(tinyCatalog, '["teams.read"]', '["teams.read",▸]')),
    marked("catalog-single-quotes", edit(tinyCatalog, '["teams.read"]', "[▸'teams.read']")),
    marked("catalog-two-values", `${tinyCatalog}▸{}`),
    marked("catalog-array", "▸[]"),
    marked("catalog-null", "\n  ▸null\n"),
    marked("catalog-string", '▸"scopes"'),
  ])("%s", async (name, content, places) => {
    const workspace = makeWorkspace();
    workspace.write("scopes.json", content);
    await expectRefused(workspace, name, places);
  });

  it("catalog-missing", async () => {
    const workspace = makeWorkspace();
    rmSync(workspace.path("scopes.json"));
    await expectRefused(workspace, "catalog-missing", ["scopes.json"]);
  });

  it("catalog-folder", async () => {
    const workspace = makeWorkspace();
    rmSync(workspace.path("scopes.json"));
    mkdirSync(workspace.path("scopes.json"));
    await expectRefused(workspace, "catalog-folder", ["scopes.json"]);
  });
});

it("says of a catalog that was cut off anywhere that it ends too early, and where", () => {
  const workspace = makeWorkspace();
  const whole = tinyCatalog.trimEnd();
  for (let length = 1; length < whole.length; length += 1) {
    workspace.write("scopes.json", whole.slice(0, length));
    const [finding, ...others] = findingsIn(workspace.path("scopes.json"));
    const { places } = readMarks(`${whole.slice(0, length).trimEnd()}▸`);
    expect(others).toEqual([]);
    expect(finding?.what).toBe("The catalog is not valid JSON: it ends too early.");
    expect(`${finding?.where.line}:${finding?.where.column}`).toBe(places[0]);
  }
});

it("takes no more and no less than JSON.parse takes", () => {
  const workspace = makeWorkspace();
  const file = workspace.path("scopes.json");
  const pieces = [
    '"',
    "'",
    "\\",
    "\\u12",
    "\t",
    "\n",
    "\u2028",
    "\ud800",
    "0",
    "-",
    "1e",
    "nul",
    "//",
    ...",:[]{}",
  ];
  const position = fc.nat({ max: tinyCatalog.length });
  const options = { numRuns: 1000 };
  fc.assert(
    fc.property(position, fc.constantFrom(...pieces), (at, piece) => {
      const text = tinyCatalog.slice(0, at) + piece + tinyCatalog.slice(at);
      writeFileSync(file, text);
      const findings = findingsIn(file).filter(({ code }) => code === "catalog-not-json");
      expect(findings).toHaveLength(isJson(text) ? 0 : 1);
    }),
    options,
  );
});

function findingsIn(file: string): readonly Finding[] {
  try {
    readJsonDocument(file);
    return [];
  } catch (error) {
    if (error instanceof FindingsError) return error.findings;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("what editors and version control do to a catalog is no fault", () => {
  it.each([
    ["a byte order mark", `\ufeff${tinyCatalog}`],
    ["line ends of Windows", tinyCatalog.replaceAll("\n", "\r\n")],
    ["no line end at the end", tinyCatalog.trimEnd()],
  ])("%s", async (_, text) => {
    const workspace = makeWorkspace();
    expect(await workspace.run("generate")).toMatchObject({ code: 0, stdout: "" });
    const before = workspace.tree("generated");
    workspace.write("scopes.json", text);
    expect(await workspace.run("check")).toMatchObject({ code: 0, stdout: "" });
    expect(workspace.tree("generated")).toEqual(before);
  });

  it("finds the places of what stands behind a byte order mark", async () => {
    const workspace = makeWorkspace();
    const text = edit(tinyCatalog, '["teams.write"]', '[▸"teams.wirte"]');
    const { text: plain, places } = readMarks(text.replaceAll("\n", "\r\n"));
    workspace.write("scopes.json", `\ufeff${plain}`);
    await expectRefused(workspace, "catalog-windows", [`scopes.json:${places[0]}`]);
  });
});
