import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import type { Flow } from "../flow.js";
import { namespaceOf } from "../forms/common-js.js";
import type { Cell } from "../solver/solver.js";

/**
 * Has what the program's own files export flow to a cell, where their names come to something that loads modules as
 * values: `createRequire(import.meta.url)("./users.cjs")`, `names.map(require)`.
 *
 * @param names - what the names are
 * @param node - where they are loaded: paths lead from its file
 */
export function loadedFiles(flow: Flow, names: Cell, node: ts.Node, to: Cell): void {
  flow.solver.each(names, (name) => {
    const file =
      name.kind === "text" && name.text !== undefined
        ? ownFile(flow.program, name.text, node.getSourceFile())
        : undefined;
    if (file !== undefined) flow.solver.flow(namespaceOf(flow, file), to);
  });
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
