import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { writtenPath } from "../../facts/written-path.js";
import type { Flow } from "../flow.js";
import { namespaceOf } from "../forms/common-js.js";
import type { Argument } from "../forms/functions.js";
import type { Cell } from "../solver/solver.js";

/**
 * Has what the program's own files export flow to a cell, where their names come to something that loads modules as
 * values, `createRequire(import.meta.url)("./users.cjs")`, `names.map(require)`; or where a path is put together, as in
 * `require(join(__dirname, "users.cjs"))`.
 *
 * @param name - what the file is loaded by
 * @param node - where it is loaded: paths lead from there
 */
export function loadedFiles(flow: Flow, name: Argument | undefined, node: ts.Node, to: Cell): void {
  if (name === undefined) return;
  const load = (file: ts.SourceFile | undefined): void => {
    if (file !== undefined) flow.solver.flow(namespaceOf(flow, file), to);
  };
  flow.solver.each(name.cell, (value) => {
    const isKnown = value.kind === "text" && value.text !== undefined;
    if (isKnown) load(ownFile(flow.program, value.text, node.getSourceFile()));
  });
  load(fileOfPath(flow.program, name.node));
}

/** The file of the program that an expression is the whole path of. */
export function fileOfPath(
  program: Program,
  expression: ts.Expression | undefined,
): ts.SourceFile | undefined {
  if (expression === undefined) return undefined;
  const path = writtenPath(program.references, expression);
  return path?.isWhole ? ownFile(program, path.start, expression.getSourceFile()) : undefined;
}

/** The file of the program that a module's name stands for. */
export function ownFile(
  { compiler, isOwnNode }: Program,
  name: string,
  from: ts.SourceFile,
): ts.SourceFile | undefined {
  const options = compiler.getCompilerOptions();
  const { resolvedModule } = ts.resolveModuleName(name, from.fileName, options, ts.sys);
  const file = resolvedModule && compiler.getSourceFile(resolvedModule.resolvedFileName);
  return file !== undefined && isOwnNode(file) ? file : undefined;
}
