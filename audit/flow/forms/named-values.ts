import { ts } from "../../../codegen/src/compiler.js";
import { declared, isAlias } from "../../facts/references.js";
import { writtenName } from "../../facts/syntax.js";
import { sdkClass } from "../calls/sdk-members.js";
import type { Flow } from "../flow.js";
import { addOutside } from "../outside/outside.js";
import { memberOf } from "../properties/inherited.js";
import { nativeDeclared, nativeImported } from "../running/imported.js";
import { isOfRuntime } from "../running/runs.js";
import { frameAround } from "../solver/frames.js";
import type { Cell } from "../solver/solver.js";
import { data, type Frame, open } from "../values.js";
import { commonJsName } from "./common-js.js";
import { cellOfDeclaration, isAmbient, isMaking, isOfGlobalObject } from "./declarations.js";
import { moduleThing } from "./modules.js";
import { importFromScript } from "./script-imports.js";

/** Has what a name stands for flow to a cell. */
export function nameValue(
  flow: Flow,
  node: ts.Identifier,
  frame: Frame | undefined,
  to: Cell,
): void {
  if (node.text === "undefined") return;
  if (node.text === "arguments" && isArguments(flow, node)) {
    for (let at = frame; at !== undefined; at = at.outer) {
      if (ts.isArrowFunction(at.entered)) continue;
      flow.solver.add(to, at.given);
      flow.solver.add(at.given.prototypes, flow.native("Array.prototype"));
      return;
    }
  }
  const { checker, references } = flow.program;
  const { parent } = node;
  const short =
    ts.isShorthandPropertyAssignment(parent) && parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : undefined;
  const symbol = short ?? checker.getSymbolAtLocation(node);
  const native = nativeImported(checker, symbol);
  if (native !== undefined) {
    flow.solver.add(to, flow.native(native));
    return;
  }
  const declarations = (
    short === undefined ? references.declarationsOf(node) : declared(short, checker)
  ).filter(isMaking);
  if (symbol !== undefined && isAlias(symbol)) {
    importFromScript(flow, symbol, declarations.length > 0, node, to);
  }
  if (commonJsName(flow, node, declarations, to)) return;
  if (node.text === "useRuntimeConfig" && !declarations.some(flow.program.isOwnNode)) {
    flow.solver.add(to, flow.native(node.text));
    return;
  }
  if (declarations.length === 0) {
    // What is imported from a module that is not there tells by its name where it comes from.
    const isImported = symbol !== undefined && isAlias(symbol);
    flow.solver.add(to, flow.named(node, "") ?? (isImported ? open : flow.native(node.text)));
    flow.solver.flow(memberOf(flow, flow.globals, node.text), to);
    return;
  }
  if (declarations.some(isOfGlobalObject)) {
    flow.solver.flow(memberOf(flow, flow.globals, node.text), to);
  }
  for (const declaration of declarations) valueOfDeclaration(flow, declaration, frame, to, node);
}

function isArguments({ program: { references } }: Flow, node: ts.Identifier): boolean {
  return references.declarationsOf(node).every((d) => d.getSourceFile().isDeclarationFile);
}

/** Has what is declared flow to a cell. */
export function valueOfDeclaration(
  flow: Flow,
  declaration: ts.Declaration,
  frame: Frame | undefined,
  to: Cell,
  node: ts.Node,
): void {
  const { isLibrary, sdk } = flow.program;
  const file = declaration.getSourceFile();
  const native = file.isDeclarationFile ? nativeDeclared(declaration) : undefined;
  if (native !== undefined) flow.solver.add(to, flow.native(native));
  else if (sdk.files.has(file)) ofSdk(flow, declaration, to);
  else if (isLibrary(declaration) || file.fileName.includes("/@types/node/"))
    ofLibrary(flow, declaration, node, to);
  else if (flow.isUnread(declaration)) {
    addOutside(flow, flow.program.checker.getTypeAtLocation(node), to, node);
  } else if (file.isDeclarationFile || isAmbient(declaration)) {
    ofOthers(flow, declaration, node, to);
  } else
    flow.solver.flow(cellOfDeclaration(flow, declaration, frameAround(declaration, frame)), to);
}

function ofSdk(flow: Flow, declaration: ts.Declaration, to: Cell): void {
  const { sdk } = flow.program;
  if (ts.isSourceFile(declaration) || ts.isModuleDeclaration(declaration)) {
    flow.solver.add(to, moduleThing(flow, declaration));
  } else if (sdk.services.has(declaration) || sdk.clients.has(declaration)) {
    flow.solver.add(to, sdkClass(flow, declaration));
  } else flow.solver.add(to, data);
}

/** A global of the language's, or of the runtime's. */
function ofLibrary(flow: Flow, declaration: ts.Declaration, node: ts.Node, to: Cell): void {
  if (ts.isSourceFile(declaration) || isOfModule(declaration)) {
    ofOthers(flow, declaration, node, to);
    return;
  }
  const { text } = node as ts.Identifier;
  flow.solver.add(to, flow.native(text));
  flow.solver.flow(memberOf(flow, flow.globals, text), to);
}

/** Whether something is declared within a module of the runtime's: `declare module "fs"`. */
function isOfModule(declaration: ts.Node): boolean {
  for (let at = declaration; at !== undefined; at = at.parent) {
    if (at.flags & ts.NodeFlags.GlobalAugmentation) return false;
    if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) return true;
  }
  return false;
}

function ofOthers(flow: Flow, declaration: ts.Declaration, node: ts.Node, to: Cell): void {
  const { checker } = flow.program;
  const type = checker.getTypeAtLocation(node);
  const name = writtenName(ts.getNameOfDeclaration(declaration));
  if (name !== undefined && isOfRuntime(name)) flow.solver.add(to, flow.native(name));
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) {
    addOutside(flow, type, to, node);
    return;
  }
  const told = flow.named(node, "");
  if (told !== undefined) {
    flow.solver.add(to, told);
    return;
  }
  const own = memberOf(flow, flow.globals, declaration.name.text);
  flow.solver.flow(own, to);
  flow.ambient.push({ own, type, to, node });
}
