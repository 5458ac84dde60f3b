import { describe, expect, it } from "vitest";
import { auditProject, calls } from "../support/audit-project.js";

const list = "new Users(client).list();";
const sound = '{ "$id": "g", "path": "g", "scopes": [] }';

/** A configuration with an entry, and a sound one behind it. */
const projectWith = (entry: string) =>
  auditProject({
    "appwrite.config.json": `{ "functions": [\n${entry},\n${sound}\n] }`,
    "f/main.js": calls(list),
    "g/main.js": calls(list),
  });

describe("an entry of the configuration that can't be understood is an error of its own unit", () => {
  it.each<[string, string, string, string, string]>([
    [
      "scopes that are no list",
      '{ "path": "f", "scopes": "users.read" }',
      "f",
      "2:16",
      "functions[0].scopes",
    ],
    [
      "a scope that is no text",
      '{ "path": "f", "scopes": ["users.read", 1] }',
      "f",
      "2:41",
      "functions[0].scopes[1]",
    ],
    ["an id that is none", '{ "$id": 7, "path": "f" }', "f", "2:3", "functions[0].$id"],
    ["no path", '{ "$id": "f" }', "functions[0]", "2:1", "functions[0].path"],
    ["no object", '"f"', "functions[0]", "2:1", "functions[0]"],
  ])("%s", async (_, entry, unit, place, what) => {
    const project = projectWith(entry);
    const { report } = await project.audit({ fix: true });
    const [finding] = report.acceptance.open;
    expect(finding).toMatchObject({ code: "unit-unread", level: "error", unit });
    expect(`${finding?.where.line}:${finding?.where.column}`).toBe(place);
    expect(finding?.what.split(" ")[0]).toBe(what);
    expect(report.units.find((one) => one.unit.name === "g")).toMatchObject({
      complete: true,
      missing: [],
    });
    expect(project.read("appwrite.config.json")).toContain(`${entry},`);
    expect(project.read("appwrite.config.json")).toContain('"scopes": ["users.read"]');
  });

  it("and the code of its folder is its own all the same", async () => {
    const names = async (entry: string) =>
      (await projectWith(entry).audit()).report.units.map(({ unit }) => unit.name);
    expect(await names('{ "path": "f", "scopes": "users.read" }')).toEqual(["f", "g"]);
    expect(await names('{ "$id": "f" }')).toEqual(["functions[0]", "g", "files outside (f)"]);
  });
});

describe("a configuration that can't be read is an error of its own, and the code beside it is judged", () => {
  it.each<[string, string | Uint8Array, string | undefined]>([
    ["no JSON", '{ "functions": [{ "path": "f" ] }', "config-not-json"],
    ["nothing", "", "config-not-json"],
    ["no text", new Uint8Array([0x7b, 0xff, 0x7d]), "config-not-text"],
    ["a list", "[]", "config-invalid"],
    ["functions that are no list", '{ "functions": 7 }', undefined],
  ])("%s", async (_, text, code) => {
    const project = auditProject({ "appwrite.config.json": text, "f/main.js": calls(list) });
    const { report } = await project.audit();
    const faults = report.acceptance.open.filter(({ level }) => level === "error");
    expect(faults.map(({ code, where }) => `${code} ${where.file}`)).toEqual([
      `unit-unread ${project.path("appwrite.config.json")}`,
    ]);
    const uses = report.units.flatMap(({ found }) => found.uses);
    expect(uses.map(({ method }) => method)).toEqual(["users.list"]);
    // There is no list to write, and what keeps it from being read is said.
    const fix = project.audit({ fix: true });
    if (code !== undefined) await expect(fix).rejects.toThrow(code);
    else expect((await fix).fixed?.files).toEqual([]);
    expect(project.read("appwrite.config.json")).toBe(Buffer.from(text).toString());
  });
});
