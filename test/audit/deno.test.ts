import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

type Files = Readonly<Record<string, string>>;

/** What a project of Deno turns out to need: nothing is installed there. */
async function judged(files: Files) {
  const { report } = await auditProject(files, { sdks: [] }).audit();
  const all = report.units.map((unit) => ({ ...unit, ...unit.found }));
  return {
    complete: all.every(({ complete }) => complete),
    required: all.flatMap(({ required }) => required),
    sdks: all.flatMap(({ found }) => found.server.sdks.map(({ version }) => version)),
    unresolved: all.flatMap(({ unresolved }) =>
      unresolved.map(({ reason, text }) => `${reason} ${text}`),
    ),
  };
}

const lists = (specifier: string): string =>
  `import { Client, Users } from "${specifier}";
new Users(new Client().setKey(Deno.env.get("KEY")!)).list();
`;

describe("an import map", () => {
  const pinned = "npm:node-appwrite@17.2.0";
  const maps: readonly (readonly [string, string, Files])[] = [
    ["of deno.json", "sdk", { "deno.json": `{ "imports": { "sdk": "${pinned}" } }` }],
    ["with comments", "sdk", { "deno.jsonc": `{ /* x */ "imports": { "sdk": "${pinned}", } }` }],
    ["in a file of its own", "sdk", { "import_map.json": `{ "imports": { "sdk": "${pinned}" } }` }],
    [
      "that deno.json names",
      "sdk",
      {
        "deno.json": '{ "importMap": "./maps/one.json" }',
        "maps/one.json": `{ "imports": { "sdk": "${pinned}" } }`,
      },
    ],
    [
      "by the SDK's own name",
      "node-appwrite",
      { "deno.json": `{ "imports": { "node-appwrite": "${pinned}" } }` },
    ],
    [
      "of an address",
      "sdk",
      { "deno.json": '{ "imports": { "sdk": "https://esm.sh/node-appwrite@17.2.0" } }' },
    ],
    [
      "of a beginning",
      "esm/node-appwrite@17.2.0",
      { "deno.json": '{ "imports": { "esm/": "https://esm.sh/" } }' },
    ],
    [
      "for one folder alone",
      "sdk",
      {
        "deno.json": `{ "imports": { "sdk": "npm:node-appwrite@14.2.0" }, "scopes": { "./src/": { "sdk": "${pinned}" } } }`,
      },
    ],
    [
      "of a folder above",
      "sdk",
      { "deno.json": `{ "imports": { "sdk": "${pinned}" } }`, "src/deno.json": "{}" },
    ],
  ];

  it.each(maps)("is followed: %s", async (_, specifier, files) => {
    const found = await judged({ ...files, "src/main.ts": lists(specifier) });
    expect(found).toEqual({
      ...{ complete: true, required: ["users.read"], sdks: ["17.2.0"], unresolved: [] },
    });
  });

  it("leads to files of the project", async () => {
    const found = await judged({
      "deno.json": `{ "imports": { "sdk": "${pinned}", "@/": "./src/", "services": "./src/users.ts" } }`,
      "src/users.ts": lists("sdk")
        .replace("new Users", "export const users = new Users")
        .replace(".list()", ""),
      "src/main.ts": 'import { users } from "@/users.ts"; users.list();',
      "src/other.ts": 'import { users } from "services"; users.delete("u");',
    });
    expect(found).toMatchObject({ complete: true, required: ["users.read", "users.write"] });
  });

  it("is followed to the SDK for Deno", async () => {
    const found = await judged({
      "deno.json": '{ "imports": { "sdk": "https://deno.land/x/appwrite@12.1.0/mod.ts" } }',
      "main.ts": lists("sdk"),
    });
    expect(found).toMatchObject({ complete: true, required: ["users.read"] });
  });
});

describe("a module that is fetched from elsewhere", () => {
  const libraries = [
    "jsr:@std/encoding@1/hex",
    "https://deno.land/std@0.224.0/async/delay.ts",
    "https://deno.land/x/oak@v17.1.0/mod.ts",
    "npm:hono@4",
    "https://esm.sh/preact@10",
    "https://cdn.jsdelivr.net/npm/nanoid@5/+esm",
  ];

  it.each(libraries)("is no loss if no service gets there: %s", async (specifier) => {
    const main = `import { call } from "${specifier}"; call("x");\n`;
    expect(await judged({ "main.ts": main })).toMatchObject({ complete: true, unresolved: [] });
    const mapped = { "deno.json": `{ "imports": { "lib": "${specifier}" } }` };
    const found = await judged({ ...mapped, "main.ts": main.replace(specifier, "lib") });
    expect(found).toMatchObject({ complete: true, unresolved: [] });
  });

  it.each(["users", "client", "{ users }", "[users]", "() => users"])(
    "is listed where it gets one: %s",
    async (given) => {
      const found = await judged({
        "main.ts": `import { call } from "jsr:@std/x";
import { Client, Users } from "npm:node-appwrite@17.2.0";
const client = new Client().setKey("k");
const users = new Users(client);
call(${given});
`,
      });
      expect(found.complete).toBe(false);
      expect(found.unresolved).toHaveLength(1);
    },
  );

  it.each([
    "https://raw.githubusercontent.com/me/code/main/users.ts",
    "https://deno.land/x/my_appwrite@v1/mod.ts",
    "jsr:@me/appwrite-users",
    "https://esm.sh/gh/me/code/users.ts",
  ])("is listed if a service may come from there: %s", async (specifier) => {
    const found = await judged({
      "main.ts": `import { users } from "${specifier}"; users.list();`,
    });
    expect(found).toMatchObject({
      ...{ complete: false, unresolved: [`module-missing "${specifier}"`] },
    });
  });
});
