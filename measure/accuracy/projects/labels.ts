import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../folders.js";

const corpus = join(root, "test/audit/projects");

/** A project of the corpus, and what is true of it: the `expected.json` beside its files. */
export interface LabelledProject {
  readonly name: string;
  readonly folder: string;
  /** Why a complete answer can't be given, if it can't. */
  readonly why?: string;
  /** Packages that are installed though no manifest says so, as Deno has it: by folder, as this repository has them. */
  readonly installed?: Readonly<Record<string, readonly string[]>>;
  readonly units: readonly LabelledUnit[];
}

/** A folder whose code runs together. */
export interface LabelledUnit {
  readonly unit: string;
  /** What its code is written for, as in `node-appwrite 20`; `undefined` if it is none that the audit knows. */
  readonly sdk?: string;
  /** The server that goes with that. */
  readonly server?: string;
  /** Whether a complete answer can be given. */
  readonly complete: boolean;
  readonly keys: readonly LabelledKey[];
  /** What is wrong with the scopes that a configuration grants, if it grants some. */
  readonly missing?: readonly string[];
  readonly excess?: readonly string[];
}

/** A key by where it comes from, `session` or `guest`. */
export interface LabelledKey {
  readonly key: string;
  /** The least that open the calls; none for sessions and guests. */
  readonly scopes?: readonly string[];
  /** The methods that are called, by file. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

/** Every project of the corpus. */
export const labelledProjects = (): readonly LabelledProject[] =>
  readdirSync(corpus)
    .sort()
    .map((name) => {
      const folder = join(corpus, name);
      return { name, folder, ...JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) };
    });
