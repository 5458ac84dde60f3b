import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { tsc } from "../support/tsc.js";
import { makeWorkspace, runProcess } from "../support/workspace.js";

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));

const program = `
import { FindingsError, type Plan, plan, publish, readTargets, staleFindings, sync, type SyncResult } from "appwrite-scopes-cli";

const planned: Plan = await plan(readTargets("appwrite-scopes.config.json"));
const stale: string[] = planned.outputs.flatMap(staleFindings).map(({ code }) => code);
const { written, removed } = publish(planned, { prune: true });
const synced: SyncResult | string = await sync({ spec: "absent.json", catalog: "scopes.json", sdk: "tiny-sdk", diff: true })
  .catch((error: unknown) => (error instanceof FindingsError ? error.findings.map(({ code }) => code).join() : "crash"));
console.log(JSON.stringify({ stale, written: written.length, removed, synced }));
`;

it("the tool is a library too, with types that hold without skipLibCheck", async () => {
  const workspace = makeWorkspace();
  const { symlinkSync } = await import("node:fs");
  for (const name of ["appwrite-scopes-cli", "@types", "undici-types"]) {
    symlinkSync(`${packages}${name}`, workspace.path(`node_modules/${name}`), "junction");
  }
  workspace.write("package.json", '{ "type": "module" }');
  workspace.write("build.ts", program);
  const options = ["--module", "nodenext", "--target", "es2022", "--strict", "--types", "node"];
  expect(tsc("typescript", ["build.ts", ...options], workspace.dir)).toEqual({
    status: 0,
    output: "",
  });
  const { stdout, stderr } = await runProcess(process.execPath, ["build.js"], workspace.dir);
  expect(stderr).toBe("");
  const missing = Array(8).fill("output-missing");
  expect(JSON.parse(stdout)).toEqual({
    stale: missing,
    written: 8,
    removed: [],
    synced: "spec-unreadable",
  });
});
