import { lstatSync, renameSync, symlinkSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixedScopes } from "../../audit/fix/fixed-scopes.js";
import { judgeUnit } from "../../audit/judge/judge-unit.js";
import type { AuditUnit } from "../../audit/units/unit.js";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { anyOfMethod, judgedBy, usesByKey } from "../support/judged-by.js";
import { edit } from "../support/marked-text.js";

const list = "new Users(client).list();";
const row = 'new TablesDB(client).createRow("d", "t", "r", {});';

describe("--fix writes the least scopes", () => {
  it("and not another byte: marks, comments, order and ends of lines stay", async () => {
    const lines = [
      "\uFEFF{ // ours",
      '\t"sites": [ { "path":"s" ,"scopes" : [ "users.reed" ] } ],',
      '\t"functions": [{',
      '\t\t"path": "f", "scopes": [',
      '\t\t\t"users.write",',
      '\t\t\t"users.read"',
      "\t\t],",
      '\t\t"timeout": 1.50e1, "name": "\\u00e9",',
      "\t},],",
      "}",
    ];
    const text = lines.join("\r\n");
    const project = auditProject({
      "appwrite.config.json": text,
      "s/main.js": calls(list),
      "f/main.js": calls(list, row),
    });
    const { report, written } = await project.audit({ fix: true });
    expect(written).toBe(project.path("appwrite.config.json"));
    expect(report.acceptance.open).toEqual([]);
    const fixed = edit(
      edit(text, '"users.reed"', '"users.read"'),
      '\t\t\t"users.write",\r\n\t\t\t"users.read"',
      '\t\t\t"users.read",\r\n\t\t\t"rows.write"',
    );
    expect(project.read("appwrite.config.json")).toBe(fixed);
    const before = project.tree("appwrite.config.json");
    expect((await project.audit({ fix: true })).written).toBeUndefined();
    expect(project.tree("appwrite.config.json")).toEqual(before);
  });

  it("into the file that a link leads to, and in the older file of the two", async () => {
    const project = auditProject({ "real.json": oneFunction([]), "f/main.js": calls(list) });
    symlinkSync(project.path("real.json"), project.path("appwrite.json"));
    expect((await project.audit({ fix: true })).report.acceptance.open).toEqual([]);
    expect(lstatSync(project.path("appwrite.json")).isSymbolicLink()).toBe(true);
    expect(project.read("real.json")).toBe(oneFunction(["users.read"]));
    // Of both files, the newer counts.
    renameSync(project.path("real.json"), project.path("other.json"));
    project.write("appwrite.config.json", oneFunction(["users.read"]));
    expect((await project.audit()).report.acceptance.open).toEqual([]);
  });

  it("takes nothing from a unit that is incomplete, and adds what is missing", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction(["teams.read", "user.read"]),
      "f/main.js": calls(list, "export const run = (name) => client.call(name);"),
    });
    const { report } = await project.audit({ fix: true });
    expect(report.units[0]).toMatchObject({ complete: false, missing: [], excess: ["teams.read"] });
    expect(JSON.parse(project.read("appwrite.config.json"))).toMatchObject({
      functions: [{ scopes: ["teams.read", "users.read"] }],
    });
  });

  it("so that nothing is left to be done, whatever was granted", () => {
    const server = judgedBy("cloud");
    const { facts } = server;
    const scopes = facts.rules.project.grantable;
    const listed = fc.array(fc.constantFrom(...scopes, "user.read", "account", "public"));
    const called = fc.array(fc.constantFrom(...facts.methodNames), { maxLength: 12 });
    fc.assert(
      fc.property(listed, called, (granted, methods) => {
        const uses = usesByKey(methods.map((name) => [name, anyOfMethod(facts, name)]));
        const found = {
          uses,
          lists: [],
          scopesInTypes: [],
          unresolved: [],
          generated: [],
          files: ["/project/main.ts"],
          server,
        };
        const before = judgeUnit(unit(granted), found, false);
        const after = judgeUnit(unit(fixedScopes(before, before.findings).scopes), found, false);
        expect(after.unit.grants?.scopes.map(({ scope }) => scope).sort()).toEqual(before.required);
        const left = after.findings.filter(({ where }) => where.file === "appwrite.config.json");
        expect(left.filter(({ level }) => level !== "note").map(({ code }) => code)).toEqual(
          before.required.includes("keys.write") ? ["escalation-scope"] : [],
        );
      }),
      { numRuns: 300 },
    );
  });
});

const unit = (granted: readonly string[]): AuditUnit => ({
  kind: "function",
  name: "f",
  folder: "f",
  deployed: undefined,
  foreign: undefined,
  entrypoint: undefined,
  grants: {
    scopes: granted.map((scope) => ({ scope, where: { file: "appwrite.config.json" } })),
    where: { file: "appwrite.config.json" },
  },
});
