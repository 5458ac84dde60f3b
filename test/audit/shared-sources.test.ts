import { expect, it } from "vitest";
import { openProgram } from "../../audit/program/program.js";
import { auditProject } from "../support/audit-project.js";

/** A folder that is read by these options of a compiler, and imports an SDK and a package that is code. */
const folder = (name: string, compilerOptions: object) => ({
  [`${name}/tsconfig.json`]: JSON.stringify({ compilerOptions }),
  [`${name}/main.ts`]: 'import { Client } from "node-appwrite";\nimport "plain";\nnew Client();\n',
});

it("reads declarations once, whatever the options, and code once for each way to read it", () => {
  const { dir, path } = auditProject({
    "node_modules/plain/package.json": '{ "name": "plain", "main": "index.js" }',
    "node_modules/plain/index.js": "exports.a = 1;\n",
    ...folder("one", { module: "ESNext", moduleResolution: "Bundler", allowJs: true }),
    ...folder("two", { module: "Preserve", target: "ES2022", allowJs: true }),
    ...folder("three", { module: "ESNext", moduleResolution: "Bundler", allowJs: true }),
  });
  const [one, two, three] = ["one", "two", "three"].map((name) => {
    const { compiler } = openProgram({ folder: path(name) });
    const files = compiler.getSourceFiles();
    return {
      declarations: files.find(({ fileName }) =>
        /node-appwrite.*\/client\.d\.m?ts$/.test(fileName),
      ),
      library: files.find(({ fileName }) => fileName.endsWith("/lib.es5.d.ts")),
      code: compiler.getSourceFile(`${dir}/node_modules/plain/index.js`),
    };
  });
  for (const file of Object.values(one ?? {})) expect(file?.fileName).toBeDefined();
  // Compared here: to show two files that differ takes longer than to read them.
  expect({
    declarations: two?.declarations === one?.declarations,
    library: two?.library === one?.library,
    codeReadOtherwise: two?.code === one?.code,
    codeReadAlike: three?.code === one?.code,
  }).toEqual({ declarations: true, library: true, codeReadOtherwise: false, codeReadAlike: true });
});
