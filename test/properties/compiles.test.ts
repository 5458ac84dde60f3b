import { mkdirSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CatalogSdk } from "../../codegen/src/catalog/schema.js";
import type { SdkDeclarations } from "../../codegen/src/sdk/sdk.js";
import { checkTree, generateTree } from "../support/generated.js";
import { type RandomSdk, randomSdk, randomSdkName } from "../support/random-sdk.js";
import { tsc } from "../support/tsc.js";
import { makeWorkspace } from "../support/workspace.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * No service of Appwrite has methods with more than eight different lists of scopes. With some thirty of them,
 * a client's type becomes more than compilers can bear, and they say so.
 */
const isBearable = ({ catalog }: RandomSdk): boolean =>
  Object.values(catalog.sdks[randomSdkName]?.services ?? {}).every(
    ({ methods }) => new Set(Object.values(methods).map(({ anyOf }) => `${anyOf}`)).size <= 16,
  );

/** Real compilers and real files take their time, so these few are the same each time. */
const sdks = fc.sample(randomSdk.filter(isBearable), { numRuns: 12, seed: 7 });

it("what is generated for any SDK is fresh, and compiles with the oldest and the newest compiler", async () => {
  const workspace = makeWorkspace();
  for (const [index, { catalog, declarations }] of sdks.entries()) {
    const sdk = `${index}/node_modules/${randomSdkName}`;
    // Compilers take packages of one name and version for one package.
    const version = `1.2.${index}`;
    const manifest = { name: randomSdkName, version, types: "index.d.ts" };
    workspace.write(`${sdk}/package.json`, JSON.stringify(manifest));
    workspace.write(`${sdk}/index.d.ts`, declarationText(declarations));
    const described = { ...(catalog.sdks[randomSdkName] as CatalogSdk), version };
    const sdks = { [randomSdkName]: described };
    workspace.write(`${index}/scopes.json`, JSON.stringify({ ...catalog, sdks }));
    const tree = {
      catalog: workspace.path(`${index}/scopes.json`),
      folder: workspace.path(`${index}/src`),
    };
    await generateTree(tree);
    expect(await checkTree(tree)).toEqual([]);
  }

  symlinkSync(repository, workspace.path("node_modules/appwrite-scopes"), "junction");
  mkdirSync(workspace.path("node_modules/@types"));
  symlinkSync(`${repository}node_modules/@types/node`, workspace.path("node_modules/@types/node"));
  workspace.write("package.json", '{ "type": "module" }');
  const compilerOptions = {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    exactOptionalPropertyTypes: true,
    isolatedModules: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  workspace.write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["*/src"] }));
  for (const compiler of ["typescript54", "typescript70"] as const) {
    expect(tsc(compiler, ["-p", "."], workspace.dir), compiler).toEqual({ status: 0, output: "" });
  }
});

/** The declarations of an SDK, as its package would have them. */
function declarationText({ classes, enums }: SdkDeclarations): string {
  const classTexts = classes.map(({ name, methods, fields }) => {
    const members = [
      ...methods.map((m) => `${m.name}(): ${m.synchronous ? "string" : "Promise<string>"};`),
      ...fields.map((field) => `readonly ${field}: string;`),
    ];
    return `export declare class ${name} {\n  constructor(client: Client);\n  ${members.join("\n  ")}\n}\n`;
  });
  const enumTexts = enums.map(({ name, members }) => {
    const texts = members.map((member) => `${member.name} = ${JSON.stringify(member.value)},`);
    return `export declare enum ${name} {\n  ${texts.join("\n  ")}\n}\n`;
  });
  const client = "export declare class Client {\n  setKey(key: string): this;\n}\n";
  return [client, ...classTexts, ...enumTexts].join("\n");
}
