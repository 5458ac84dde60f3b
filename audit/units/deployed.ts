import { existsSync, realpathSync } from "node:fs";
import { relative } from "node:path";
import ignore from "ignore";
import { ts } from "../../codegen/src/compiler.js";
import { analysisOf, type Program } from "../facts/analysis.js";
import { importsTypesAlone, sourceOf } from "../facts/imports.js";
import { unwrap } from "../facts/syntax.js";
import { loadsModule } from "../facts/syntax-index.js";
import type { AuditProgram } from "../program/program.js";
import { isWithin, slashed } from "./paths.js";
import type { AuditUnit } from "./unit.js";

/**
 * Tells whether a file runs with a unit's key, by its absolute path: it is deployed with the unit's
 * folder, or loaded by a file that is. What only gives types to those does not run.
 */
export function runsWith(unit: AuditUnit, audited: AuditProgram): (file: string) => boolean {
  const { without = [] } = unit;
  if (unit.deployed === undefined) return (file) => !without.some((one) => isWithin(one, file));
  const program = analysisOf(audited);
  const roots = new Set(audited.compiler.getRootFileNames());
  const isDeployed = deployedFrom(unit.folder, unit.deployed.ignore);
  const running = new Set(
    audited.files.filter(({ fileName }) => isDeployed(fileName) ?? roots.has(fileName)),
  );
  const loads = loadsByFile(program);
  for (const file of running) {
    // What a computed name loads may be any of them.
    if (loads.computed.has(file)) return () => true;
    for (const loaded of loads.files.get(file) ?? []) running.add(loaded);
  }
  const names = new Set([...running].map(({ fileName }) => fileName));
  return (file) => names.has(file);
}

/** Whether a file is deployed with a folder, by patterns as in a `.gitignore`; `undefined` of others. */
export function deployedFrom(
  folder: string,
  ignored: readonly string[],
): (file: string) => boolean | undefined {
  const patterns = ignore().add([...ignored]);
  const folders = [folder, ...(existsSync(folder) ? [realpathSync(folder)] : [])];
  return (file) => {
    const home = folders.find((one) => isWithin(one, file));
    return home === undefined ? undefined : !patterns.ignores(slashed(relative(home, file)));
  };
}

interface Loads {
  readonly files: ReadonlyMap<ts.SourceFile, readonly ts.SourceFile[]>;
  /** The files that load modules by computed names. */
  readonly computed: ReadonlySet<ts.SourceFile>;
}

function loadsByFile({ checker, compiler, index, isOwnNode }: Program): Loads {
  const files = new Map<ts.SourceFile, ts.SourceFile[]>();
  for (const specifier of index.specifiers) {
    if (importsTypesAlone(specifier, checker, compiler.getCompilerOptions())) continue;
    const loaded = sourceOf(specifier, checker);
    if (loaded === undefined || !isOwnNode(loaded)) continue;
    const file = specifier.getSourceFile();
    files.set(file, [...(files.get(file) ?? []), loaded]);
  }
  const computed = index.calls.filter(
    (call) => isGlob(call) || (loadsModule(call) && !call.arguments.every(ts.isStringLiteralLike)),
  );
  return { files, computed: new Set(computed.map((call) => call.getSourceFile())) };
}

/** `import.meta.glob(...)` of bundlers, and what is like it. */
const isGlob = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  (ts.isMetaProperty(unwrap(expression.expression)) || expression.getText() === "require.context");
