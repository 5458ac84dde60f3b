import { ts } from "../../compiler.js";
import { declared } from "../find/references.js";
import { assignedValue } from "../find/syntax.js";
import { classThing } from "./classes.js";
import { evaluate } from "./evaluate.js";
import type { Flow } from "./flow.js";
import { frameAround } from "./frames.js";
import { functionThing } from "./functions.js";
import { memberOf } from "./lookup.js";
import { moduleThing } from "./modules.js";
import { addOutside } from "./outside.js";
import type { Cell } from "./solver.js";
import { objectAt } from "./things.js";
import { type Frame, open } from "./values.js";

/** The cell of what a name stands for, if that is one declaration of the program's own. */
export function cellOfName(
  flow: Flow,
  node: ts.Identifier,
  frame: Frame | undefined,
): Cell | undefined {
  if (ts.isShorthandPropertyAssignment(node.parent)) return undefined;
  const { references, sdk } = flow.program;
  const [declaration, ...others] = references.declarationsOf(node);
  if (declaration === undefined || others.length > 0) return undefined;
  const file = declaration.getSourceFile();
  if (file.isDeclarationFile || sdk.files.has(file) || isAmbient(declaration)) return undefined;
  return cellOfDeclaration(flow, declaration, frameAround(declaration, frame));
}

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
      return;
    }
  }
  const { checker, references } = flow.program;
  const { parent } = node;
  const declarations =
    ts.isShorthandPropertyAssignment(parent) && parent.name === node
      ? declared(checker.getShorthandAssignmentValueSymbol(parent), checker)
      : references.declarationsOf(node);
  if (node.text === "useRuntimeConfig" && !declarations.some(flow.program.isOwnNode)) {
    flow.solver.add(to, flow.native(node.text));
    return;
  }
  if (declarations.length === 0) {
    // What is imported from a module that is not there tells by its name where it comes from.
    const isImported =
      ((checker.getSymbolAtLocation(node)?.flags ?? 0) & ts.SymbolFlags.Alias) !== 0;
    flow.solver.add(to, flow.named(node, "") ?? (isImported ? open : flow.native(node.text)));
    flow.solver.flow(memberOf(flow, flow.globals, node.text), to);
    return;
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
  if (sdk.files.has(file)) ofSdk(flow, declaration, to);
  else if (isLibrary(declaration) || file.fileName.includes("/@types/node/"))
    ofLibrary(flow, declaration, node, to);
  else if (file.isDeclarationFile || isAmbient(declaration)) {
    ofOthers(flow, declaration, node, to);
  } else
    flow.solver.flow(cellOfDeclaration(flow, declaration, frameAround(declaration, frame)), to);
}

function ofSdk(flow: Flow, declaration: ts.Declaration, to: Cell): void {
  const { sdk } = flow.program;
  if (ts.isSourceFile(declaration) || ts.isModuleDeclaration(declaration)) {
    flow.solver.add(to, moduleThing(flow, declaration));
  } else if (sdk.services.has(declaration) || sdk.clients.has(declaration)) {
    flow.solver.add(
      to,
      flow.made({ node: declaration, frame: undefined }, "sdk-class", () => ({
        kind: "sdk-class",
        declaration,
      })),
    );
  } else flow.solver.add(to, open);
}

/** A global of the language's, or of the runtime's. */
function ofLibrary(flow: Flow, declaration: ts.Declaration, node: ts.Node, to: Cell): void {
  if (ts.isSourceFile(declaration) || isOfModule(declaration)) {
    ofOthers(flow, declaration, node, to);
    return;
  }
  const { text } = node as ts.Identifier;
  flow.solver.add(to, flow.native(text));
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

function isAmbient(declaration: ts.Declaration): boolean {
  for (let at: ts.Node = declaration; at.parent !== undefined; at = at.parent) {
    const modifiers = ts.canHaveModifiers(at) ? (ts.getModifiers(at) ?? []) : [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) return true;
  }
  return false;
}

/** Where what is declared is held. */
export function cellOfDeclaration(
  flow: Flow,
  declaration: ts.Declaration,
  frame: Frame | undefined,
): Cell {
  const value = valueIn(declaration);
  if (value !== undefined) return evaluate(flow, value, frame);
  const at = ts.isSourceFile(declaration) ? undefined : frame;
  const { cell, isNew } = flow.cellAt(declaration, at);
  if (isNew) hold(flow, declaration, at, cell);
  return cell;
}

function hold(flow: Flow, declaration: ts.Declaration, frame: Frame | undefined, cell: Cell): void {
  const { solver } = flow;
  const from = (node: ts.Node) => solver.flow(evaluate(flow, node, frame), cell);
  if (ts.isFunctionDeclaration(declaration)) {
    if (declaration.body !== undefined) solver.add(cell, functionThing(flow, declaration, frame));
  } else if (ts.isClassLike(declaration)) {
    const thing = classThing(flow, declaration, frame);
    solver.add(cell, thing);
    solver.flow(flow.decoratedCell(thing), cell);
  } else if (ts.isSourceFile(declaration) || ts.isModuleDeclaration(declaration)) {
    solver.add(cell, moduleThing(flow, declaration));
  } else if (ts.isEnumDeclaration(declaration)) {
    const members = objectAt(flow, declaration, undefined);
    solver.add(cell, members);
    for (const member of declaration.members) {
      const name = member.name.getText().replace(/["']/g, "");
      const value = member.initializer;
      if (value !== undefined)
        solver.flow(evaluate(flow, value, undefined), flow.field(members, name));
    }
  } else if (ts.isExportAssignment(declaration)) from(declaration.expression);
  else if (ts.isPropertyAssignment(declaration)) from(declaration.initializer);
  else if (ts.isShorthandPropertyAssignment(declaration)) from(declaration.name);
  else if (ts.isMethodDeclaration(declaration)) {
    solver.add(cell, functionThing(flow, declaration, frame));
  }
}

/** The expression that a declaration is, or has: `module.exports = users` declares what is exported. */
function valueIn(declaration: ts.Node): ts.Node | undefined {
  if (ts.isBinaryExpression(declaration)) return declaration.right;
  if (ts.isFunctionExpression(declaration) || ts.isClassExpression(declaration)) return declaration;
  return ts.isPropertyAccessExpression(declaration) ? assignedValue(declaration) : undefined;
}
