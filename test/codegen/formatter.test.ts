import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { importExtensions } from "../../codegen/src/config/import-extensions.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { biomeFormat, formatterConfig } from "../support/biome.js";
import { planRandomSdk, randomSdk } from "../support/random-sdk.js";
import { makeWorkspace, type Run } from "../support/workspace.js";

it("the formatter finds nothing to change in the committed tree", async () => {
  const run = await biomeFormat(fileURLToPath(new URL("../../generated", import.meta.url)));
  expectClean(run, 61);
});

it("and in what is generated for any other SDK", async () => {
  const workspace = makeWorkspace();
  workspace.write("biome.json", formatterConfig);
  const sdks = fc.sample(randomSdk, { numRuns: 40, seed: 1 });
  let files = 0;
  for (const [index, sdk] of sdks.entries()) {
    const extension = importExtensions[index % importExtensions.length] ?? "js";
    for (const [file, text] of renderSdk(planRandomSdk(sdk), {
      runtime: "appwrite-scopes/runtime",
      extension,
    })) {
      workspace.write(`out/${index}/${file}`, text);
      files += 1;
    }
  }
  const run = await biomeFormat("out", workspace.dir);
  expectClean(run, files);
});

function expectClean({ code, stdout, stderr }: Run, files: number): void {
  expect(stdout + stderr).toMatch(new RegExp(`^Checked ${files} files in [^\\n]*\\n?$`));
  expect(code).toBe(0);
}
