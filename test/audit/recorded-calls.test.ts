import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import fc from "fast-check";
import { expect, it } from "vitest";
import { findUses } from "../../audit/find/find-uses.js";
import { type AuditProgram, openProgram } from "../../audit/find/program.js";
import { serverLookup } from "../../audit/server/unit-server.js";
import { auditProject } from "../support/audit-project.js";
import { catalog } from "../support/catalog.js";
import { type RandomProgram, randomProgram } from "../support/recorded/random-program.js";

const lookup = serverLookup(catalog, undefined, { file: "the test" });
const recorder = fileURLToPath(new URL("../support/recorded/record-calls.mjs", import.meta.url));
const tsconfig = JSON.stringify({
  compilerOptions: {
    ...{ module: "NodeNext", target: "ESNext", strict: true, skipLibCheck: true, allowJs: true },
    types: [],
  },
  include: ["audited"],
});

/** What a program really did, and what the audit says of it. */
interface Compared {
  readonly text: string;
  readonly complete: boolean;
  /** Each call that was recorded and is wrongly told of, with what is told. */
  readonly wrong: readonly string[];
}

/** Runs programs with an SDK that records calls, and audits each by itself; all are compiled as one. */
function compare(programs: readonly RandomProgram[]): Compared[] {
  const project = auditProject({
    "tsconfig.json": tsconfig,
    "package.json": '{ "type": "module" }',
  });
  mkdirSync(project.path("run"));
  for (const [index, { text, isScript }] of programs.entries()) {
    const target = { loader: "ts", format: "esm", target: "node20" } as const;
    project.write(`run/p${index}.mjs`, transformSync(text, target).code);
    const script = () =>
      transformSync(text, { loader: "ts", format: "esm", target: "esnext" }).code;
    project.write(`audited/p${index}.${isScript ? "js" : "ts"}`, isScript ? script() : text);
  }
  const output = execFileSync(process.execPath, [recorder, project.path("run")], {
    encoding: "utf8",
  });
  const recorded: Record<string, { calls: string[]; error?: string }> = JSON.parse(output);
  const all = openProgram({ folder: project.dir });
  return programs.map(({ text }, index) => {
    const run = recorded[`p${index}.mjs`];
    expect(run?.error, text).toBeUndefined();
    return judge(all, index, text, run?.calls ?? []);
  });
}

function judge(all: AuditProgram, index: number, text: string, calls: readonly string[]): Compared {
  const files = all.files.filter(({ fileName }) => basename(fileName).startsWith(`p${index}.`));
  const { unresolved, uses } = findUses({ ...all, files }, lookup);
  const complete = unresolved.length === 0;
  const wrong = calls.flatMap((call) => {
    const [method, caller] = call.split(" ");
    const told = uses.filter((use) => use.method === method);
    const isMissing = complete && told.length === 0;
    // Whoever is not known is taken for a key, so that one who is told to be a key may be nobody that is known.
    const isOther =
      told.length > 0 && told.every((use) => !use.assumed && use.caller === "session");
    return isMissing || (isOther && caller === "key")
      ? [`${call}, told: ${told.map((use) => use.caller)}`]
      : [];
  });
  return { text, complete, wrong };
}

it("tells of each call that programs really make, and never of another caller as a certain one", () => {
  const programs = fc.sample(randomProgram, { numRuns: 600 });
  const compared: Compared[] = [];
  for (let at = 0; at < programs.length; at += 100) {
    compared.push(...compare(programs.slice(at, at + 100)));
  }
  expect(compared.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  // It says so of most, and does not take the easy way out.
  expect(compared.filter(({ complete }) => complete).length).toBeGreaterThan(300);
}, 300_000);
