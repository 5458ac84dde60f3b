import { cpSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditProject, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import { packageFolder } from "../support/releases.js";

const code = `import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY);
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

describe("an SDK that is installed and can't be read", () => {
  it.each<[name: string, code: string, spoil: (made: ReturnType<typeof project>) => void]>([
    [
      "sdk-code",
      "sdk-broken",
      (made) => {
        for (const file of ["index.js", "index.mjs"]) rmSync(made.sdk(`dist/${file}`));
      },
    ],
    [
      "sdk-services",
      "sdk-foreign",
      (made) => rmSync(made.sdk("dist/services"), { recursive: true }),
    ],
    ["sdk-manifest", "sdk-broken", (made) => writeFileSync(made.sdk("package.json"), "{")],
    ["sdk-nameless", "sdk-broken", (made) => writeFileSync(made.sdk("package.json"), "{}")],
    [
      "sdk-silent",
      "sdk-unreadable",
      (made) => {
        for (const file of ["index.js", "index.mjs"]) writeFileSync(made.sdk(`dist/${file}`), "");
      },
    ],
  ])("is refused, and nothing is written: %s", async (name, code, spoil) => {
    const made = project(["users.read", "sites.read"]);
    spoil(made);
    const before = made.read("appwrite.config.json");
    const run = await made.run("audit", "--fix");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(` error ${code}\n`);
    expectGolden(`audit/refused/${name}.txt`, run.stderr);
    expect(made.read("appwrite.config.json")).toBe(before);
  });

  it("is told once, whatever number of units has it", async () => {
    const made = project([]);
    rmSync(made.sdk("dist/services"), { recursive: true });
    const functions = ["f", "g"].map((path) => ({ path, scopes: [] }));
    made.write("appwrite.config.json", JSON.stringify({ functions }));
    made.write("g/main.js", code);
    expect((await made.refusal()).match(/ error /g)).toEqual([" error "]);
  });

  it("is no matter where nothing imports it", async () => {
    const made = project([]);
    writeFileSync(made.sdk("package.json"), "{");
    made.write("f/main.js", "export default 1;\n");
    expect((await made.audit()).report.units).toMatchObject([{ complete: true }]);
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
      // It may be what users.read is granted for.
      ["uncatalogued", "users.list"],
    ]);
  });
});
