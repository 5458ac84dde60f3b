import { ts } from "../../../codegen/src/compiler.js";
import { declared } from "../../facts/references.js";
import { nativeModule } from "../../packages/native-modules.js";
import type { Flow } from "../flow.js";
import { nativeImported } from "../running/imported.js";
import type { Cell } from "../solver/solver.js";
import type { Thing } from "../values.js";
import { namespaceOf, symbolOf, wholeExport } from "./common-js.js";
import { cellOfDeclaration } from "./declarations.js";
import { valueOfDeclaration } from "./named-values.js";

/** What a module, or a namespace, exports as an object. */
export function moduleThing(flow: Flow, declaration: ts.SourceFile | ts.ModuleDeclaration): Thing {
  const isKnown = flow.modules.has(declaration);
  const thing = flow.thing("module", { node: declaration, frame: undefined });
  if (isKnown) return thing;
  flow.modules.add(declaration);
  const { checker } = flow.program;
  const symbol = symbolOf(flow, declaration);
  for (const exported of symbol === undefined ? [] : checker.getExportsOfModule(symbol)) {
    const field = flow.field(thing, exported.name);
    const native = nativeImported(checker, exported);
    if (native !== undefined) {
      flow.solver.add(field, flow.native(native));
      continue;
    }
    for (const one of declared(exported, checker)) {
      valueOfDeclaration(flow, one, undefined, field, ts.getNameOfDeclaration(one) ?? one);
      if (ts.isVariableDeclaration(one) && ts.isModuleDeclaration(declaration)) {
        flow.solver.flow(field, cellOfDeclaration(flow, one, undefined));
      }
    }
  }
  return thing;
}

/** What `require` and `import` give for a module. */
export function loadModule(flow: Flow, specifier: ts.Expression, to: Cell): boolean {
  const { checker } = flow.program;
  const native = ts.isStringLiteralLike(specifier) ? nativeModule(specifier.text) : undefined;
  if (native !== undefined) {
    flow.solver.add(to, flow.native(native));
    return true;
  }
  const symbol = ts.isStringLiteralLike(specifier)
    ? checker.getSymbolAtLocation(specifier)
    : undefined;
  if (symbol === undefined) return false;
  const [file, ...others] = symbol.declarations ?? [];
  if (file !== undefined && others.length === 0 && isOwnFile(flow, file)) {
    flow.solver.flow(namespaceOf(flow, file), to);
    return true;
  }
  const { hasNames, isWhole } = wholeExport(flow, symbol, to);
  for (const declaration of symbol.declarations ?? []) {
    if (isWhole && !hasNames) return true;
    if (ts.isSourceFile(declaration) || ts.isModuleDeclaration(declaration)) {
      if (
        !declaration.getSourceFile().isDeclarationFile ||
        flow.program.sdk.files.has(declaration.getSourceFile())
      ) {
        flow.solver.add(to, moduleThing(flow, declaration));
      } else return isWhole;
    }
  }
  return true;
}

const isOwnFile = ({ program }: Flow, declaration: ts.Node): declaration is ts.SourceFile =>
  ts.isSourceFile(declaration) && program.isOwnNode(declaration);
