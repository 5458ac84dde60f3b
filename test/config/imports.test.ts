import { describe, expect, it } from "vitest";
import { type TargetInput, targetOf } from "../../codegen/src/config/target.js";
import { findImportExtension } from "../../codegen/src/project/import-extension.js";
import { plan } from "../../codegen/src/publish/plan.js";
import { publish } from "../../codegen/src/publish/publish.js";
import { installRelease } from "../support/releases.js";
import { tsc } from "../support/tsc.js";
import { makeWorkspace, type Workspace } from "../support/workspace.js";

const tsconfig = (compilerOptions: object, more: object = {}) =>
  JSON.stringify({ compilerOptions, ...more });

describe("how imports end is found from the nearest tsconfig.json", () => {
  it.each<[wanted: string, title: string, config: string | undefined]>([
    ["js", "there is none", undefined],
    ["js", "NodeNext", tsconfig({ module: "NodeNext" })],
    ["js", "Node16", tsconfig({ module: "Node16" })],
    ["js", "node20", tsconfig({ module: "node20" })],
    ["js", "resolution is named", tsconfig({ module: "node18", moduleResolution: "node16" })],
    ["none", "a bundler", tsconfig({ module: "ESNext", moduleResolution: "Bundler" })],
    ["none", "preserve", tsconfig({ module: "preserve" })],
    ["none", "CommonJS as of old", tsconfig({ module: "commonjs", moduleResolution: "node" })],
    ["none", "nothing is said", "{}"],
    [
      "none",
      "Next.js",
      tsconfig({ module: "esnext", moduleResolution: "bundler", jsx: "preserve" }),
    ],
    [
      "ts",
      "Node strips types",
      tsconfig({ module: "nodenext", rewriteRelativeImportExtensions: true }),
    ],
    ["ts", ".ts allowed", tsconfig({ module: "nodenext", allowImportingTsExtensions: true })],
    ["js", "comments", `// ours\n{ "compilerOptions": { "module": "nodenext", /* yes */ }, }`],
    ["js", "an option that is newer than the tool", tsconfig({ module: "nodenext", later: 1 })],
    ["js", "extends", tsconfig({}, { extends: "./base.json" })],
    ["none", "broken", "{"],
  ])("%s: %s", (wanted, _, config) => {
    const workspace = makeWorkspace();
    workspace.write("base.json", tsconfig({ module: "nodenext" }));
    if (config !== undefined) workspace.write("tsconfig.json", config);
    const { extension, reason } = findImportExtension(workspace.path("src/generated/appwrite"));
    expect(extension).toBe(wanted);
    expect(reason).not.toBe("");
  });
});

/** Generates and compiles, as the tsconfig says that is there. */
async function compile(workspace: Workspace, config: string, main: string) {
  workspace.write("tsconfig.json", config);
  workspace.write("main.ts", `import { scopedClient } from "${main}";\nscopedClient;\n`);
  const input = { folder: "client", sdk: "tiny-sdk" };
  publish(await plan([targetOf(input, workspace.dir, "")]));
  const paths = { "appwrite-scopes/runtime": [runtimeDeclarations] };
  const { compilerOptions } = JSON.parse(config);
  workspace.write(
    "tsconfig.json",
    tsconfig({ ...compilerOptions, noEmit: true, strict: true, types: [], paths }),
  );
  return tsc("typescript", ["-p", "."], workspace.dir);
}

const runtimeDeclarations = new URL("../../dist/esm/src/runtime.d.ts", import.meta.url).pathname;

it.each([
  ["nodenext", { module: "nodenext" }, "./client/index.js"],
  ["bundler", { module: "esnext", moduleResolution: "bundler" }, "./client"],
  ["type stripping", { module: "nodenext", allowImportingTsExtensions: true }, "./client/index.ts"],
])("what is found compiles: %s", async (_, options, main) => {
  const workspace = makeWorkspace();
  workspace.write("package.json", '{ "type": "module" }');
  expect(await compile(workspace, tsconfig(options), main)).toEqual({ status: 0, output: "" });
});

describe("the SDK of an output", () => {
  const withSdks = (...aliases: string[]) => {
    const workspace = makeWorkspace();
    for (const alias of aliases) installRelease(alias, workspace.dir);
    return async (input: Partial<TargetInput> = {}) => {
      const target = targetOf({ folder: "client", ...input }, workspace.dir, "--sdk");
      return (await plan([target])).outputs[0]?.choice;
    };
  };

  it("is the only known one that is installed", async () => {
    expect(await withSdks("node-appwrite")()).toEqual({
      name: "node-appwrite",
      reason: "the only SDK that is installed here",
    });
  });

  it("is asked for where several are installed, and is the one that was named", async () => {
    const choice = withSdks("node-appwrite", "@appwrite.io/console");
    await expect(choice()).rejects.toThrow("sdk-ambiguous:");
    const sdk = "@appwrite.io/console";
    expect(await choice({ sdk })).toEqual({ name: sdk, reason: "named by --sdk" });
  });

  it("may be one that nobody knows, if it is named", async () => {
    expect(await withSdks()({ sdk: "tiny-sdk" })).toMatchObject({ name: "tiny-sdk" });
  });

  it.each([
    ["none is installed", undefined, "sdk-missing:"],
    ["the one that was named is not", "@appwrite.io/console", "sdk-missing:"],
  ])("is refused where %s", async (_, sdk, code) => {
    await expect(withSdks()({ sdk })).rejects.toThrow(code);
  });
});
