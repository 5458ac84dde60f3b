import { describe, expect, it } from "vitest";
import { auditProject, calls } from "../support/audit-project.js";

type Files = Readonly<Record<string, string>>;

const config = (entry: object = {}) =>
  JSON.stringify({ functions: [{ $id: "f", path: "f", scopes: [], ...entry }] });
const used = async (files: Files, entry?: object) => {
  const project = auditProject({ "appwrite.config.json": config(entry), ...files });
  const [unit] = (await project.audit()).report.units;
  return unit?.found.uses.map(({ method }) => method);
};

const list = calls("new Users(client).list();");
const teams = calls("new Teams(client).list();");

describe("the calls that a function's key makes", () => {
  it("are not those of files that are not deployed with it", async () => {
    const files = { "f/main.ts": list, "f/test/main.test.ts": teams, "f/seed.ts": teams };
    expect(await used(files)).toEqual(["users.list", "teams.list", "teams.list"]);
    expect(await used(files, { ignore: ["test", "seed.*"] })).toEqual(["users.list"]);
    expect(await used(files, { ignore: "test\n/seed.ts\n" })).toEqual(["users.list"]);
    expect(await used(files, { ignore: ["*", "!main.ts"] })).toEqual(["users.list"]);
  });

  it("are those of ignored files that the others load: they are made when it is built", async () => {
    const files = {
      "f/main.ts": `import "./generated/seed";\n${list}`,
      "f/generated/seed.ts": teams,
    };
    expect(await used(files, { ignore: ["generated"] })).toEqual(["teams.list", "users.list"]);
  });

  it("are those of files elsewhere that it loads, and not of those that only give it types", async () => {
    const shared = {
      "shared/teams.ts": `${teams}export interface Row {}\nexport const purge = () => {};\n`,
    };
    const of = (first: string) => used({ ...shared, "f/main.ts": `${first}\n${list}` });
    const both = ["users.list", "teams.list"];
    expect(await of('import { purge } from "../shared/teams"; purge();')).toEqual(both);
    expect(await of('import "../shared/teams";')).toEqual(both);
    expect(await of('export * from "../shared/teams";')).toEqual(both);
    expect(await of('await import("../shared/teams");')).toEqual(both);
    expect(await of('import type { Row } from "../shared/teams"; export type { Row };')).toEqual([
      "users.list",
    ]);
    expect(await of('import { Row } from "../shared/teams"; export const row: Row = {};')).toEqual([
      "users.list",
    ]);
  });

  it("are those of all files where the names of what is loaded are computed", async () => {
    const files = {
      "shared/teams.ts": `${teams}export interface Row {}\n`,
      "f/test.ts": teams,
      "f/main.ts": `import type { Row } from "../shared/teams";\nexport type { Row };\n${list}`,
    };
    const load = (text: string) => ({ ...files, "f/load.ts": text });
    expect(await used(load(""), { ignore: ["test.ts"] })).toEqual(["users.list"]);
    for (const text of [
      "export const load = (name: string) => import(name);",
      'export const all = (import.meta as any).glob("../shared/*.ts");',
    ]) {
      expect(await used(load(text), { ignore: ["test.ts"] })).toEqual([
        ...["users.list", "teams.list", "teams.list"],
      ]);
    }
  });

  it("are those of the files that its tsconfig names, wherever they are", async () => {
    expect(
      await used({
        "f/tsconfig.json": '{ "include": ["../src"], "compilerOptions": { "outDir": "dist" } }',
        "src/main.ts": list,
      }),
    ).toEqual(["users.list"]);
  });
});

it("comments in files that are not deployed accept nothing, and are not told of", async () => {
  const comment = "// appwrite-scopes-ignore unresolved: it is a test\n";
  const project = auditProject({
    "appwrite.config.json": config({ ignore: ["test.ts"] }),
    "f/main.ts": "",
    "f/test.ts": comment,
  });
  expect((await project.audit()).report.acceptance.stale.comments).toEqual([]);
  project.write("appwrite.config.json", config());
  expect((await project.audit()).report.acceptance.stale.comments).toHaveLength(1);
});
