import { ts } from "../../../codegen/src/compiler.js";
import { declared } from "../../facts/references.js";
import type { Flow } from "../flow.js";
import type { Cell } from "../solver/solver.js";
import type { Thing } from "../values.js";
import { moduleThing } from "./modules.js";
import { valueOfDeclaration } from "./named-values.js";

/** What `module` is in a file: it goes wherever the code hands it, and what is put into its `exports` is exported. */
function moduleObject(flow: Flow, file: ts.SourceFile): Thing {
  const site = { node: file, frame: undefined };
  const thing = flow.thing("object", site, "module as a whole");
  if (thing.fields.has("exports")) return thing;
  flow.solver.add(thing.prototypes, flow.native("module"));
  const exports = flow.field(thing, "exports");
  const symbol = symbolOf(flow, file);
  const { hasNames, isWhole } = wholeExport(flow, symbol, exports);
  if (!isWhole || hasNames) flow.solver.add(exports, moduleThing(flow, file));
  return thing;
}

/**
 * Has what a module exports as a whole, by `export =` or `module.exports =`, flow to a cell.
 *
 * @returns whether there is such a thing, and whether it exports by names, too
 */
export function wholeExport(flow: Flow, symbol: ts.Symbol | undefined, to: Cell) {
  const whole = symbol?.exports?.get("export=" as ts.__String);
  for (const one of whole === undefined ? [] : declared(whole, flow.program.checker)) {
    valueOfDeclaration(flow, one, undefined, to, ts.getNameOfDeclaration(one) ?? one);
  }
  const hasNames = [...(symbol?.exports?.keys() ?? [])].some((name) => name !== "export=");
  return { isWhole: whole !== undefined, hasNames };
}

/** The compiler finds the symbol of a file only if it has imports or exports: with `module.exports`, the node has it. */
export const symbolOf = (
  { program: { checker } }: Flow,
  declaration: ts.SourceFile | ts.ModuleDeclaration,
): ts.Symbol | undefined =>
  checker.getSymbolAtLocation(ts.isSourceFile(declaration) ? declaration : declaration.name) ??
  (declaration as { readonly symbol?: ts.Symbol }).symbol;

/** Whether a file is written without `import` and `export`; the compiler takes some for modules by their names alone. */
export const isScript = (file: ts.SourceFile): boolean =>
  typeof (file as { readonly externalModuleIndicator?: ts.Node | true }).externalModuleIndicator !==
  "object";

/** A module that another one, or the runtime, speaks of: `module.parent`, `require.cache[path]`. */
export const isOtherModule = (native: string): boolean =>
  /^(?:require\.(?:main|cache\..+)|process\.mainModule|module\.(?:parent|children\..+))$/.test(
    native,
  );

/** Whether something of the runtime's has modules in it, by whatever names. */
export const hasOtherModules = (native: string): boolean =>
  native === "require.cache" || native === "module.children";

/** Where all is that a file of the program exports as a whole, by whatever way. */
export const exportsOf = (flow: Flow, file: ts.SourceFile): Cell =>
  flow.field(moduleObject(flow, file), "exports");

/** What some file of the program exports, by a module of which nobody knows which it is: `require.main`. */
export function anyExports(flow: Flow): Cell {
  const any = flow.thing("object", flow.globals.at, "any module");
  const isKnown = any.fields.has("exports");
  const exports = flow.field(any, "exports");
  for (const file of isKnown ? [] : flow.program.files) {
    flow.solver.flow(exportsOf(flow, file), exports);
  }
  return exports;
}

/** Whether a name may be one that CommonJS has in each file. */
export const isOfCommonJs = ({ text }: ts.Identifier): boolean =>
  text === "module" || text === "exports";

/**
 * `module` and `exports`, as CommonJS has them in each file.
 *
 * @returns whether a name is one of them, and the program declares no other of that name
 */
export function commonJsName(
  flow: Flow,
  node: ts.Identifier,
  declarations: readonly ts.Declaration[],
  to: Cell,
): boolean {
  if (!isOfCommonJs(node)) return false;
  // The compiler takes `exports` for declared by the file, and `module` by what is assigned to its exports.
  const isOwn = (d: ts.Node) =>
    !d.getSourceFile().isDeclarationFile && !ts.isSourceFile(d) && !ts.isBinaryExpression(d);
  if (declarations.some(isOwn)) return false;
  const file = node.getSourceFile();
  if (node.text === "module") flow.solver.add(to, moduleObject(flow, file));
  else {
    flow.solver.add(to, moduleThing(flow, file));
    flow.solver.flow(exportsOf(flow, file), to);
  }
  return true;
}

/** What `import()` and `import * as` give for a file: its exports by their names, and of a script all as `default`. */
export function namespaceOf(flow: Flow, file: ts.SourceFile): Cell {
  const { cell, isNew } = flow.cellAt(file, undefined);
  if (!isNew) return cell;
  // Whoever loads it may catch what its code throws.
  flow.throwing.add(flow.thrownIn(file, undefined));
  flow.solver.flow(exportsOf(flow, file), cell);
  if (!isScript(file)) return cell;
  const namespace = flow.thing("object", { node: file, frame: undefined }, "namespace");
  flow.solver.flow(exportsOf(flow, file), flow.field(namespace, "default"));
  flow.solver.add(cell, namespace);
  return cell;
}
