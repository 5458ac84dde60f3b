import { symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { tsc } from "../support/tsc.js";
import { makeWorkspace, runProcess } from "../support/workspace.js";

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));

const program = `
import { check, type Config, type Finding, findConfig, FindingsError, type Plan, plan, publish, readTargets, sync, type SyncResult, targetOf } from "appwrite-scopes-cli";

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const failure = (error: unknown): string => (error instanceof FindingsError ? codes(error.findings).join() : "crash");

const config: string | undefined = findConfig(".");
const planned: Plan = await plan(readTargets(config ?? "none"));
const stale: string[] = codes((await check(planned)).flat());
const { written, removed } = publish(planned, { prune: true });
const fresh = await check(await plan(readTargets(config ?? "none")));
const synced: SyncResult | string = await sync({ spec: "absent.json", catalog: "scopes.json", diff: true }).catch(failure);

const output: Config["outputs"][number] = { folder: "other", server: "2.0", sdk: "tiny-sdk" };
const unknown = await plan([targetOf(output, "", "the build")]).then(({ outputs }) => outputs[0]?.server.name, failure);
const asked = await check(planned, { endpoint: "nowhere" }).then(() => "fresh", failure);
console.log(JSON.stringify({ stale, written: written.length, removed, fresh, synced, unknown, asked }));
`;

it("the tool is a library too, with types that hold without skipLibCheck", async () => {
  const workspace = makeWorkspace();
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
  const files = Object.keys(workspace.tree("generated")).filter((file) => file.endsWith(".ts"));
  expect(JSON.parse(stdout)).toEqual({
    stale: files.map(() => "output-missing"),
    written: files.length,
    removed: [],
    fresh: [[]],
    synced: "spec-unreadable",
    unknown: "1.9.6",
    asked: "endpoint-address",
  });
});
