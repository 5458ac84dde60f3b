import { mkdirSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { installedIn } from "../../codegen/src/sdk/installed.js";
import { parseSdk } from "../../codegen/src/sdk/parse.js";
import { checkTree, generateTree } from "../support/generated.js";
import { planRandomSdk, type RandomSdk, randomSdk, randomSdkName } from "../support/random-sdk.js";
import { sdkFiles } from "../support/sdk-text.js";
import { tsc } from "../support/tsc.js";
import { makeWorkspace } from "../support/workspace.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * No service of Appwrite has methods with more than eight different lists of scopes. With some thirty of them,
 * a client's type becomes more than compilers can bear, and they say so.
 */
const isBearable = (sdk: RandomSdk): boolean =>
  planRandomSdk(sdk).services.every(({ groups }) => groups.length <= 16);

/** Only what says of some method what it sends is taken for an SDK. */
const isReadable = ({ declarations: { classes } }: RandomSdk): boolean =>
  classes.some(({ methods }) => methods.some(({ route }) => route !== undefined));

/** Real compilers and real files take their time, so these few are the same each time. */
const sdks = fc.sample(randomSdk.filter(isBearable).filter(isReadable), { numRuns: 12, seed: 7 });

it("what is generated for any SDK and server is fresh, and compiles with the oldest and the newest compiler", async () => {
  const workspace = makeWorkspace();
  for (const [index, { catalog, declarations, world, at }] of sdks.entries()) {
    // Compilers take packages of one name and version for one package.
    const files = sdkFiles(randomSdkName, `1.2.${index}`, declarations);
    const sdk = `${index}/node_modules/${randomSdkName}`;
    for (const [file, text] of Object.entries(files)) workspace.write(`${sdk}/${file}`, text);
    expect(parseSdk(installedIn(workspace.path(sdk)))).toEqual(declarations);
    workspace.write(`${index}/scopes.json`, JSON.stringify(catalog));
    const tree = {
      sdk: randomSdkName,
      server: world.servers[at]?.name ?? "",
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
