import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { shippedCatalog } from "../../codegen/src/catalog/shipped.js";
import { importExtensions } from "../../codegen/src/config/import-extensions.js";
import { planSdk, type SdkPlan } from "../../codegen/src/plan/plan.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { biomeFormat, formatterConfig } from "../support/biome.js";
import { planRandomSdk, randomSdk } from "../support/random-sdk.js";
import { declarationsOf, release } from "../support/releases.js";
import { makeWorkspace, type Run } from "../support/workspace.js";

it("the formatter finds nothing to change in the committed tree", async () => {
  const folder = fileURLToPath(new URL("../../generated", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expectClean(await biomeFormat(folder), files.filter((file) => file.endsWith(".ts")).length);
});

it("and in what is generated for any other SDK", async () => {
  await expectFormatted(
    fc.sample(randomSdk, { numRuns: 40, seed: 1 }).map((s) => planRandomSdk(s)),
  );
});

it("and for real releases, on servers that they were made for and on others", async () => {
  const catalog = shippedCatalog();
  const pairs = [
    ["node-appwrite11", "1.4.14"],
    ["node-appwrite11", "cloud"],
    ["node-appwrite14", "1.6.2"],
    ["node-appwrite20", "1.8.1"],
    ["node-appwrite", "cloud"],
    ["node-appwrite", "1.4.14"],
    ["@appwrite.io/console", "1.8-branch"],
    ["@appwrite.io/console", "1.9.0"],
  ] as const;
  await expectFormatted(
    pairs.map(([alias, server]) =>
      planSdk(serverFacts(catalog, server), release(alias), declarationsOf(alias)),
    ),
  );
});

/** Renders each with another ending of its imports, and has the formatter look at all. */
async function expectFormatted(plans: readonly SdkPlan[]): Promise<void> {
  const workspace = makeWorkspace();
  workspace.write("biome.json", formatterConfig);
  let files = 0;
  for (const [index, plan] of plans.entries()) {
    const extension = importExtensions[index % importExtensions.length] ?? "js";
    for (const [file, text] of renderSdk(plan, { runtime: "appwrite-scopes/runtime", extension })) {
      workspace.write(`out/${index}/${file}`, text);
      files += 1;
    }
  }
  expectClean(await biomeFormat("out", workspace.dir), files);
}

function expectClean({ code, stdout, stderr }: Run, files: number): void {
  expect(stdout + stderr).toMatch(new RegExp(`^Checked ${files} files in [^\\n]*\\n?$`));
  expect(files).toBeGreaterThan(50);
  expect(code).toBe(0);
}
