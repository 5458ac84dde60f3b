import type { ts } from "../../compiler.js";
import { commonJsEntries } from "./commonjs.js";
import { esModuleEntries } from "./es-module.js";
import type { CodeModule } from "./modules.js";

/** What a name stands for. */
export type Definition =
  /** Something that is written there. */
  | { readonly written: ts.Expression | ts.ClassDeclaration }
  /** A name of what an expression means: `const { Users } = require("./users")`. */
  | { readonly of: ts.Expression; readonly name: string }
  /** A name of another file, or all of it: `import { Users } from "./users"`. */
  | { readonly from: string; readonly name: string | undefined };

/** One thing that a statement says of a file's names. */
export type Entry =
  /** What a name means within the file, outside of its functions. */
  | { readonly kind: "own"; readonly name: string; readonly definition: Definition }
  /** What a name means for files that import it; `default` is a name like others. */
  | { readonly kind: "exported"; readonly name: string; readonly definition: Definition }
  /** All that another file exports is exported as well. */
  | { readonly kind: "passed on"; readonly from: string }
  /** What `require` gives, where it is no object of names: `module.exports = Users`. */
  | { readonly kind: "whole"; readonly expression: ts.Expression };

/** The names of a file, each with all that it may stand for. */
export interface Definitions {
  readonly own: ReadonlyMap<string, readonly Definition[]>;
  readonly exported: ReadonlyMap<string, readonly Definition[]>;
  readonly passedOn: readonly string[];
  readonly whole: readonly ts.Expression[];
}

const known = new WeakMap<CodeModule, Definitions>();

/** The definitions of a file, by its outermost statements alone. */
export function definitionsOf(module: CodeModule): Definitions {
  const before = known.get(module);
  if (before !== undefined) return before;
  const entries = module.source.statements.flatMap((statement) => [
    ...esModuleEntries(statement),
    ...commonJsEntries(statement),
  ]);
  const found: Definitions = {
    own: byName(entries, "own"),
    exported: byName(entries, "exported"),
    passedOn: entries.flatMap((entry) => (entry.kind === "passed on" ? [entry.from] : [])),
    whole: entries.flatMap((entry) => (entry.kind === "whole" ? [entry.expression] : [])),
  };
  known.set(module, found);
  return found;
}

function byName(entries: readonly Entry[], kind: "own" | "exported"): Map<string, Definition[]> {
  const names = new Map<string, Definition[]>();
  for (const entry of entries) {
    if (entry.kind !== kind) continue;
    const before = names.get(entry.name);
    if (before === undefined) names.set(entry.name, [entry.definition]);
    else before.push(entry.definition);
  }
  return names;
}
