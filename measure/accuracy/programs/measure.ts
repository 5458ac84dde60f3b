import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findUses } from "../../../audit/find/find-uses.js";
import { openProgram } from "../../../audit/program/program.js";
import { root } from "../../folders.js";
import { inCopy } from "../in-copy.js";
import { install, packages } from "../packages.js";
import { type ProgramResult, resultsIn } from "./results.js";
import { lookup } from "./server.js";

const corpus = join(root, "test/audit/corpus");

/** Every program of the corpus: what was found, what was expected, and whether the verdict is complete. */
export async function measurePrograms(): Promise<readonly ProgramResult[]> {
  const all = [...programs(), ...projects(), ...(await releases())];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Small programs that share one folder, and are read as one, since each is a module of its own. */
const programs = (): ProgramResult[] =>
  resultsOf(join(corpus, "programs"), (file) => file.replace(/\/.*/, ""));

/** Programs with a tsconfig each. */
function projects(): ProgramResult[] {
  const folder = join(corpus, "projects");
  return readdirSync(folder).flatMap((name) => resultsOf(join(folder, name), () => name));
}

/** Programs that are written for another release of the SDK, by whose name they go, or found without any. */
async function releases(): Promise<ProgramResult[]> {
  const folder = join(corpus, "releases");
  const results: ProgramResult[] = [];
  for (const name of readdirSync(folder)) {
    const found = await inCopy(join(folder, name), (copy) => {
      if (name !== "none") install(join(packages, name), copy, "node-appwrite");
      return resultsOf(copy, () => name);
    });
    results.push(...found);
  }
  return results;
}

const resultsOf = (folder: string, nameOf: (file: string) => string): ProgramResult[] =>
  resultsIn(folder, findUses(openProgram({ folder }), lookup), nameOf);
