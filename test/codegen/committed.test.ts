import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runProcess } from "../support/workspace.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("the committed tree is what npm run generate makes of the committed catalog", async () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const [node, ...args] = scripts.generate.split(" ");
  expect(node).toBe("node");
  const run = await runProcess(process.execPath, [...args, "--check"], root);
  expect(run.stderr).toMatch(/ all fresh\n$/);
  expect(run).toMatchObject({ code: 0, stdout: "" });
});
