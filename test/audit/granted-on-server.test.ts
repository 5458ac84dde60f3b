import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { renderReport } from "../../audit/report/render.js";
import { type AuditProject, auditProject, oneFunction } from "../support/audit-project.js";
import { generateTree } from "../support/generated.js";
import { expectGolden } from "../support/golden.js";

const code = `import { Client, Users } from "node-appwrite";
const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY);
new Users(client).list();
`;
const project = (sdk: string, scopes: readonly string[], main = code) =>
  auditProject({ "appwrite.config.json": oneFunction(scopes), "f/main.js": main }, { sdks: [sdk] });
const textOf = async (audited: AuditProject, options?: object) => {
  const { report } = await audited.audit(options);
  return stripVTControlCharacters(renderReport.text(report, { verbose: false }));
};
const openOf = async (audited: AuditProject, options?: object) =>
  (await audited.audit(options)).report.acceptance.open.map(({ code, level, subject }) => [
    ...[code, level, subject],
  ]);

describe("a scope that the unit's server does not grant, and another does", () => {
  it("is refused, and it is said where it is", async () => {
    const audited = project("node-appwrite14", ["rows.read", "users.read", "archives.read"]);
    expectGolden("audit/server/scope-elsewhere.txt", await textOf(audited));
    expect(await openOf(audited)).toEqual([
      ["unknown-scope", "error", "rows.read"],
      ["unknown-scope", "error", "archives.read"],
    ]);
    // What nobody knows is still told from it.
    const misspelt = project("node-appwrite14", ["user.read", "users.read"]);
    const { report } = await misspelt.audit();
    expect(report.acceptance.open).toMatchObject([
      { code: "unknown-scope", fix: "Did you mean users.read?" },
    ]);
  });

  it("is taken away with --fix", async () => {
    const audited = project("node-appwrite14", ["rows.read", "users.read"]);
    expect(await openOf(audited, { fix: true })).toEqual([]);
    expect(audited.read("appwrite.config.json")).toBe(oneFunction(["users.read"]));
  });

  it("is another one for a newer server", async () => {
    const audited = project("node-appwrite14", ["rows.read", "users.read"]);
    expect(await openOf(audited, { server: "1.8" })).toEqual([
      ["excess-scope", "warning", "rows.read"],
    ]);
  });
});

describe("a scope that opens nothing on the unit's server", () => {
  it("is warned of, and taken away with --fix", async () => {
    const audited = project("node-appwrite11", ["attributes.write", "users.read"]);
    expectGolden("audit/server/scope-without-effect.txt", await textOf(audited));
    expect(await openOf(audited)).toEqual([
      ["scope-without-effect", "warning", "attributes.write"],
    ]);
    expect(await openOf(audited, { fix: true })).toEqual([]);
    expect(audited.read("appwrite.config.json")).toBe(oneFunction(["users.read"]));
  });

  it("has an effect where a route asks for it", async () => {
    const audited = project("node-appwrite11", ["attributes.write", "users.read"]);
    expect(await openOf(audited, { server: "1.9.6" })).toEqual([
      ["excess-scope", "warning", "attributes.write"],
    ]);
  });

  it("is kept in a unit that is incomplete, and warned of all the same", async () => {
    const hidden = `${code}export const run = (name) => client.call(name);\n`;
    const audited = project("node-appwrite11", ["attributes.write", "users.read"], hidden);
    expect(await openOf(audited, { fix: true })).toContainEqual([
      ...["scope-without-effect", "warning", "attributes.write"],
    ]);
    expect(audited.read("appwrite.config.json")).toContain("attributes.write");
  });
});

describe("a client that was generated for the server", () => {
  const scoped = `import { Client } from "node-appwrite";
import { scopedClient } from "../generated/appwrite/index.js";

const appwrite = scopedClient(new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY ?? ""), ["users.read", "documents.read"]);
appwrite.users.list();
// @ts-expect-error: The service came with a later server, and each of its methods.
appwrite.presences.list();
// @ts-expect-error: One of many methods of its service.
appwrite.databases.createBigIntAttribute("d", "c", "k", true);
`;

  it("has its refused methods told from those that nobody knows", async () => {
    const audited = auditProject({
      "appwrite.config.json": oneFunction(["users.read"]),
      "f/main.ts": scoped,
    });
    const folder = audited.path("generated/appwrite");
    await generateTree({ folder, sdk: "node-appwrite", server: "1.8.1" });
    const { report } = await audited.audit({ server: "1.8.1" });
    expect(report.units).toMatchObject([{ complete: true, required: ["users.read"] }]);
    expect(stripVTControlCharacters(renderReport.text(report, { verbose: false }))).toContain(
      "presences.list is not on Appwrite 1.8.1: it came with 1.9.5.",
    );
    expect(
      report.acceptance.open.map(({ code, subject, where }) => [code, subject, where.line]),
    ).toEqual([
      ["not-on-server", "presences.list", 7],
      ["not-on-server", "databases.createBigIntAttribute", 9],
    ]);
  });
});
