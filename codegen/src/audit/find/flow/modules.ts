import { ts } from "../../../compiler.js";
import { declared } from "../references.js";
import type { Frame, Path } from "./chains.js";
import { traceDeclaration } from "./declarations.js";
import type { Trace } from "./trace.js";

/** Follows an export of a module, or of a namespace. */
export function traceExports(
  trace: Trace,
  module: ts.SourceFile | ts.ModuleDeclaration,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  if (path === undefined) return trace.made(module, undefined);
  const { checker } = trace.program;
  const place = ts.isSourceFile(module) ? module : module.name;
  const symbol = checker.getSymbolAtLocation(place);
  return typeof path.step === "string" && traceExport(trace, symbol, path.step, path.rest, frame);
}

/** Follows `require("...")` or `import("...")`. */
export function traceLoaded(
  trace: Trace,
  specifier: ts.Node,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const symbol = trace.program.checker.getSymbolAtLocation(specifier);
  if (symbol === undefined) return false;
  const replaced = symbol.exports?.get(ts.InternalSymbolName.ExportEquals);
  if (replaced !== undefined) {
    return traceDeclarations(trace, replaced, path, frame);
  }
  if (path === undefined) return trace.made(specifier, undefined);
  return typeof path.step === "string" && traceExport(trace, symbol, path.step, path.rest, frame);
}

function traceExport(
  trace: Trace,
  module: ts.Symbol | undefined,
  name: string,
  rest: Path | undefined,
  frame: Frame | undefined,
): boolean {
  if (module === undefined) return false;
  const exported = trace.program.checker
    .getExportsOfModule(module)
    .find((symbol) => symbol.name === name);
  return exported !== undefined && traceDeclarations(trace, exported, rest, frame);
}

function traceDeclarations(
  trace: Trace,
  symbol: ts.Symbol,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const declarations = declared(symbol, trace.program.checker);
  return (
    declarations.length > 0 &&
    trace.every(declarations, (d) => traceDeclaration(trace, d, path, frame))
  );
}
