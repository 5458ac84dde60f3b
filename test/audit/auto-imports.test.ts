import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

const head = 'import { Client, Users } from "node-appwrite";\n';
const made = 'new Users(new Client().setKey("k"))';

/** What a project of Nuxt or Nitro needs that nobody has prepared. */
async function judged(files: Readonly<Record<string, string>>, config = "nuxt.config.ts") {
  const project = auditProject({ "package.json": "{}", [config]: "export default {};", ...files });
  const { report } = await project.audit();
  const all = report.units.map((unit) => ({ ...unit, ...unit.found }));
  return {
    complete: all.every(({ complete }) => complete),
    calls: all.flatMap(({ uses }) =>
      uses.map(({ assumed, caller, method, place }) =>
        [method, caller, assumed, place.line, place.column].join(" "),
      ),
    ),
  };
}

const handler = (call: string): string =>
  `export default defineEventHandler(async () => {\n  return ${call};\n});\n`;

describe("a name that a framework imports by itself", () => {
  it.each([
    [
      "a function",
      "server/utils/users.ts",
      `export function useUsers() { return ${made}; }`,
      "useUsers().list()",
      21,
    ],
    [
      "a constant",
      "server/utils/deep/users.ts",
      `export const people = ${made};`,
      "people.list()",
      17,
    ],
    [
      "a default export",
      "server/utils/get-users.ts",
      `export default () => ${made};`,
      "getUsers().list()",
      21,
    ],
    [
      "what is exported by a list",
      "server/utils/x.js",
      `const own = ${made}; export { own as people };`,
      "people.list()",
      17,
    ],
  ])("leads to where it is exported: %s", async (_, file, text, call, column) => {
    for (const config of ["nuxt.config.ts", "nitro.config.mjs"]) {
      const found = await judged(
        { [file]: head + text, "server/api/all.get.ts": handler(call) },
        config,
      );
      expect(found).toEqual({ complete: true, calls: [`users.list key false 2 ${column}`] });
    }
  });

  it("is read in components, too", async () => {
    const found = await judged({
      "app/composables/useUsers.ts": `${head}export const useUsers = () => ${made};`,
      "app/pages/index.vue":
        '<script setup>\nconst users = useUsers();\n</script>\n<template><p @click="users.delete(1)"/>{{ useUsers().list() }}</template>\n',
    });
    expect(found).toEqual({
      complete: true,
      calls: ["users.delete key false 4 28", "users.list key false 4 54"],
    });
  });

  it("is another one where a file declares it itself, or no framework imports it", async () => {
    const own = { "server/utils/users.ts": `${head}export const useUsers = () => ${made};` };
    const declared = `const useUsers = () => new Map();\n${handler("useUsers().get()")}`;
    expect(await judged({ ...own, "server/api/a.ts": declared })).toEqual({
      complete: true,
      calls: [],
    });
    const other = await judged(
      { ...own, "server/api/a.ts": handler("useUsers().list()") },
      "vite.config.ts",
    );
    expect(other.calls).toEqual([]);
  });
});
