import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

const calls = (
  service: string,
  call: string,
) => `import { Client, ${service} } from "node-appwrite";
new ${service}(new Client().setKey(process.env.KEY ?? "")).${call};
`;

const manifest = (range: string) => JSON.stringify({ dependencies: { "node-appwrite": range } });

/** Functions of different releases side by side, and nothing that says so. */
const repository: Readonly<Record<string, string>> = {
  "old/package.json": manifest("^11.0.0"),
  "old/src/main.js": calls("Users", "list()"),
  "new/package.json": manifest("^20.0.0"),
  "new/src/main.js": calls("Teams", "list()"),
  "none/package.json": "{}",
  "none/main.js": "console.log(1);",
};

async function units(files: Readonly<Record<string, string>>) {
  const { report } = await auditProject(files, { sdks: [] }).audit();
  const answers = report.units.map(({ unit, required, found }) => [
    unit.name,
    required.join(),
    found.server.sdks.map(({ version }) => version).join(),
  ]);
  return { answers, notes: report.notes };
}

describe("folders with manifests of their own, and no workspace", () => {
  it("are units of their own, each by its release", async () => {
    const { answers, notes } = await units(repository);
    expect(answers).toEqual([
      ["new", "teams.read", "20.3.0"],
      ["old", "users.read", "11.1.1"],
    ]);
    expect(notes.join()).toContain("none");
  });

  it("are one with a manifest for Deno, too", async () => {
    const { answers } = await units({
      ...repository,
      "deno/deno.json": '{ "imports": { "sdk": "npm:node-appwrite@^17.0.0" } }',
      "deno/main.ts": calls("Storage", "listBuckets()").replace("node-appwrite", "sdk"),
    });
    expect(answers[0]).toEqual(["deno", "buckets.read", "17.2.0"]);
  });

  it("leave what calls beside them to a unit of the folder", async () => {
    const { answers } = await units({
      ...repository,
      "package.json": manifest("^14.0.0"),
      "server.js": calls("Storage", "listBuckets()"),
    });
    expect(answers.map(([name, required]) => [name, required])).toEqual([
      [".", "buckets.read"],
      ["new", "teams.read"],
      ["old", "users.read"],
    ]);
  });

  it("find what is imported by the address of the SDK for Deno beside them", async () => {
    const { answers } = await units({
      ...repository,
      "deno/main.ts": calls("Users", "list()").replace(
        "node-appwrite",
        "https://deno.land/x/appwrite@10.0.0/mod.ts",
      ),
    });
    expect(answers[0]).toEqual([".", "users.read", "12.0.1"]);
  });

  it("are none where a tsconfig says which files there are", async () => {
    const { answers } = await units({
      ...repository,
      "tsconfig.json": JSON.stringify({ compilerOptions: { allowJs: true }, include: ["*/src"] }),
    });
    expect(answers.map(([name]) => name)).toEqual(["tsconfig.json"]);
  });
});

describe("a file that calls an SDK through another one is part of a unit", () => {
  const client = `import { Client, Users } from "node-appwrite";
export const users = new Users(new Client().setKey(process.env.KEY ?? ""));
`;
  const use = (from: string) => `import { users } from "${from}";\nawait users.delete("ada");\n`;

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ["by its path", "../lib/client.js", {}],
    ["by an alias of a tsconfig", "@/lib/client", {}],
    ["by an alias of a bundler", "~/lib/client", {}],
    ["by the name of its package", "own/lib/client.js", { "package.json": '{ "name": "own" }' }],
  ])("%s", async (_, from, more) => {
    const { report } = await auditProject({
      "appwrite.config.json": '{ "functions": [{ "path": "none" }] }',
      "none/main.js": "",
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./*"] } }, "include": ["lib"] }',
      "lib/client.ts": client,
      "web/page.ts": use(from),
      "web/other.ts": "export const one = 1;\n",
      ...more,
    }).audit();
    // Where the compiler can't tell where a name leads, the file is listed for it.
    const told = report.units.flatMap(({ found }) => [...found.uses, ...found.unresolved]);
    expect(told.map(({ place }) => place.file.split("/").pop())).toEqual(["page.ts"]);
  });
});
