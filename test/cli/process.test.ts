import { describe, expect, it } from "vitest";
import { runTool } from "../support/tool.js";
import { cli, makeWorkspace, runProcess } from "../support/workspace.js";

/** The tests run the tool's `main` in one process after another; this is what its own file makes of it. */
describe("the tool as a process of its own", () => {
  it.each([
    [0, ["generate", "--server", "1.9.6", "--dry-run"]],
    [1, ["check"]],
    [2, ["generate", "--config", "none.json"]],
    [2, ["generate", "--no-such-option"]],
    [0, ["--help"]],
  ] as const)("ends with %i, and says the same: %s", async (code, args) => {
    const { dir } = makeWorkspace();
    const run = await runProcess(process.execPath, [cli, ...args], dir);
    const timeless = (text: string) => text.replace(/\d+\.\d\d s/g, "<time>");
    const { stdout, stderr } = await runTool(args, dir);
    expect(run.code).toBe(code);
    expect([timeless(run.stdout), timeless(run.stderr)]).toEqual([stdout, stderr].map(timeless));
  });
});
