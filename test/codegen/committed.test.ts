import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runProcess } from "../support/workspace.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("the committed tree is what the committed config makes of the committed catalog", async () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const [node, ...args] = scripts.check.split(" ");
  expect(node).toBe("node");
  const run = await runProcess(process.execPath, args, root);
  expect(run.stderr.match(/: all fresh\n/g)).toHaveLength(2);
  expect(run).toMatchObject({ code: 0, stdout: "" });
});
