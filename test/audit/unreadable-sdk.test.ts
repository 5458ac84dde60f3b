import { cpSync, rmSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { renderReport } from "../../codegen/src/audit/report/render.js";
import { auditProject, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import { packageFolder } from "../support/releases.js";

const code = `import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("key");
export const total = (await new Users(client).list()).total + (await new Teams(client).list()).total;
`;

/** A function with a real release of an SDK, of which a copy can be changed. */
function project(scopes: readonly string[]) {
  const made = auditProject(
    { "appwrite.config.json": oneFunction(scopes), "f/main.js": code },
    { sdks: [] },
  );
  const sdk = (file: string) => made.path(`node_modules/node-appwrite/${file}`);
  cpSync(packageFolder("node-appwrite20"), sdk(""), { recursive: true, dereference: true });
  return { ...made, sdk };
}

/** The same, of which the SDK's code is gone, and its types are there. */
function projectWithoutCode(scopes: readonly string[]) {
  const made = project(scopes);
  for (const file of ["index.js", "index.mjs"]) rmSync(made.sdk(`dist/${file}`));
  return made;
}

describe("an SDK whose code can't be read", () => {
  it("has its calls uncatalogued and the verdict incomplete, on the server of its release", async () => {
    const made = projectWithoutCode(["users.read", "sites.read"]);
    const { report, written } = await made.audit({ fix: true });
    const choice = { name: "1.8.1", reason: "goes with node-appwrite 20" };
    const sdks = [{ name: "node-appwrite", version: "20.3.0", declarations: undefined }];
    expect(report.units).toMatchObject([
      { complete: false, required: [], found: { server: { choice, sdks } } },
    ]);
    const codes = report.acceptance.open.map(({ code, subject }) => [code, subject]);
    expect(codes).toContainEqual(["uncatalogued", "users.list"]);
    expect(codes).toContainEqual(["uncatalogued", "teams.list"]);
    // What it may need is not taken away.
    expect(written).toBeUndefined();
    const text = stripVTControlCharacters(renderReport.text(report));
    expectGolden("audit/server/sdk-unreadable.txt", text);
    expect(JSON.parse(renderReport.json(report)).units[0].sdks).toEqual([
      { name: "node-appwrite", version: "20.3.0", readable: false },
    ]);
  });

  it("makes errors of them with --strict, and the process end with 1", async () => {
    const made = projectWithoutCode(["users.read"]);
    expect(await made.run("audit", "--strict")).toMatchObject({ code: 1 });
  });
});

describe("a method whose code does not say what it sends", () => {
  it("is uncatalogued alone", async () => {
    const made = project(["users.read", "teams.read"]);
    const text = made.read("node_modules/node-appwrite/dist/services/users.js");
    const start = "const total = params.total;\n    const apiPath = ";
    const changed = edit(text, `${start}"/users";`, `${start}["/us", "ers"].join("");`);
    writeFileSync(made.sdk("dist/services/users.js"), changed);
    const { report } = await made.audit();
    expect(report.units).toMatchObject([{ complete: false, required: ["teams.read"] }]);
    expect(report.acceptance.open.map(({ code, subject }) => [code, subject])).toEqual([
      ["excess-scope", "users.read"],
      ["uncatalogued", "users.list"],
    ]);
  });
});
