import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What `action.yml` says, as far as a runner reads it. */
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: unknown }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface Step {
  readonly id: string;
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The action of this repository. */
export const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;

/** What a job has of the action when it has run. */
export interface ActionRun {
  /** The exit code of the step that failed, or 0. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the steps have added to the summary, behind what was there. */
  readonly summary: string;
}

/**
 * Runs the action in a workspace, as a runner does: its inputs become the steps' variables, each step is a script
 * of its own, and what they tell the job goes through files.
 *
 * @param env - variables of the job
 */
export async function runAction(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<ActionRun> {
  const temp = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-runner-")));
  onTestFinished(() => rmSync(temp, { recursive: true, force: true }));
  const files = Object.fromEntries(
    ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV"].map((name) => [name, join(temp, name)]),
  );
  for (const file of Object.values(files)) writeFileSync(file, "");
  const { PATH, HOME } = process.env;
  const job = {
    ...{ PATH, HOME, CI: "true", GITHUB_ACTIONS: "true", ...files, ...env },
    ...{ GITHUB_WORKSPACE: workspace, GITHUB_ACTION_PATH: root, RUNNER_TEMP: temp },
  };
  const contexts: Record<string, string> = {};
  for (const [name, input] of Object.entries(action.inputs)) {
    contexts[`inputs.${name}`] = inputs[name] ?? String(input.default);
  }
  const said = { stdout: "", stderr: "" };
  let code = 0;
  for (const { id, shell, run, env: stepEnv } of action.runs.steps) {
    if (shell !== "bash") throw new Error(`a step runs in ${shell}`);
    const script = join(temp, `${id}.sh`);
    writeFileSync(script, run);
    const variables = Object.entries(stepEnv).map(([name, text]) => [
      name,
      evaluate(text, contexts),
    ]);
    const done = await bash(script, workspace, { ...job, ...Object.fromEntries(variables) });
    said.stdout += done.stdout;
    said.stderr += done.stderr;
    code = done.code;
    for (const [name, value] of outputsIn(readFileSync(join(temp, "GITHUB_OUTPUT"), "utf8"))) {
      contexts[`steps.${id}.outputs.${name}`] = value;
    }
    if (code !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    evaluate(value, contexts),
  ]);
  return {
    ...{ code, ...said, outputs: Object.fromEntries(outputs) },
    summary: readFileSync(join(temp, "GITHUB_STEP_SUMMARY"), "utf8"),
  };
}

/** The expressions of a text that name a value; what nobody has set is empty. */
const evaluate = (text: string, contexts: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => contexts[name] ?? "");

/** What a step has put into the file for its outputs: a line is `name=value`. */
const outputsIn = (text: string): [name: string, value: string][] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const end = line.indexOf("=");
      if (end < 0) throw new Error(`a runner would refuse this line of outputs: ${line}`);
      return [line.slice(0, end), line.slice(end + 1)];
    });

/** A script, by the shell and the options that runners give it. */
function bash(script: string, cwd: string, env: NodeJS.ProcessEnv) {
  const args = ["--noprofile", "--norc", "-eo", "pipefail", script];
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve, reject) => {
    const child = execFile("bash", args, { cwd, env }, (error, stdout, stderr) => {
      if (child.exitCode === null) reject(error ?? new Error("the step was stopped"));
      else resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}
