import { expect } from "vitest";
import { targetOf } from "../../codegen/src/config/target.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { withHeader } from "../../codegen/src/publish/header.js";
import { plan } from "../../codegen/src/publish/plan.js";
import { expectGolden } from "./golden.js";
import type { Workspace } from "./workspace.js";

/** What an earlier run left, and any run that writes would overwrite. */
const earlier = withHeader("0".repeat(16), "export {};\n");

/** The folder that findings name where no file is at fault. */
export const refusedFolder = "standing/tiny-sdk";

/**
 * Expects that unsound input is refused with exactly these findings, and that nothing is written:
 * neither onto a tree that stands already nor into a folder that does not exist.
 *
 * @param golden - the name of the golden file that holds all of stderr
 * @param places - `file:line:column` of every finding, in any order
 */
export async function expectRefused(
  workspace: Workspace,
  golden: string,
  places: readonly string[],
): Promise<void> {
  workspace.write(`${refusedFolder}/scopes.ts`, earlier);
  const before = workspace.tree(".");
  const named = ["--output", refusedFolder, "--sdk", "tiny-sdk", "--catalog", "scopes.json"];
  const run = await workspace.run("generate", ...named);
  expectGolden(`cli/${golden}.txt`, run.stderr);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(placesIn(run.stderr)).toEqual([...places].sort());
  expect(workspace.tree(".")).toEqual(before);
  // The command without its process: half the time, and one process has shown the words.
  const input = { folder: "absent", sdk: "tiny-sdk", catalog: "scopes.json" };
  await expect(plan([targetOf(input, workspace.dir, "--sdk")])).rejects.toThrow(FindingsError);
  expect(workspace.tree(".")).toEqual(before);
}

/** The places of all findings in a report, sorted. */
export function placesIn(report: string): string[] {
  return [...report.matchAll(/^(\S+) error [a-z-]+$/gm)].map(([, place = ""]) => place).sort();
}
