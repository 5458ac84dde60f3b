import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { realBrowser } from "../support/browser.js";
import { runProcess } from "../support/workspace.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const tab = realBrowser();

test("the published page leads back to its repository, and it is said where it lies", async () => {
  const { stdout } = await runProcess(process.execPath, ["site/write.mjs"], root, {
    GITHUB_REPOSITORY: "somebody/scopes",
  });
  const [, file = ""] = /^The page is in (\S+)\n$/.exec(stdout) ?? [];
  const text = readFileSync(`${root}${file}`, "utf8");
  const page = await tab();
  await page.goto(pathToFileURL(`${root}${file}`).href);
  expect(await page.locator("footer a").getAttribute("href")).toBe(
    "https://github.com/somebody/scopes",
  );
  await runProcess(process.execPath, ["site/write.mjs"], root, {
    ...{ GITHUB_REPOSITORY: "somebody/scopes", SOURCE_DATE_EPOCH: "0" },
  });
  // It is about no project, and so has no day.
  expect(readFileSync(`${root}${file}`, "utf8") === text).toBe(true);
});
