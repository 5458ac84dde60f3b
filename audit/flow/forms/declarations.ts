import { ts } from "../../../codegen/src/compiler.js";
import { isGlobalObject } from "../../facts/global-object.js";
import { assignedValue } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { frameAround } from "../solver/frames.js";
import type { Cell } from "../solver/solver.js";
import { objectAt } from "../solver/things.js";
import type { Frame } from "../values.js";
import { classThing } from "./classes.js";
import { isOfCommonJs, isScript, namespaceOf } from "./common-js.js";
import { evaluate } from "./evaluate.js";
import { functionThing } from "./functions.js";
import { moduleThing } from "./modules.js";

/** The cell of what a name stands for, if that is one declaration of the program's own. */
export function cellOfName(
  flow: Flow,
  node: ts.Identifier,
  frame: Frame | undefined,
): Cell | undefined {
  if (ts.isShorthandPropertyAssignment(node.parent) || isOfCommonJs(node)) return undefined;
  const { references, sdk } = flow.program;
  const [declaration, ...others] = references.declarationsOf(node).filter(isMaking);
  if (declaration === undefined || others.length > 0) return undefined;
  const file = declaration.getSourceFile();
  if (file.isDeclarationFile || sdk.files.has(file)) return undefined;
  // What a script exports, and `module` in it, is more than what is declared.
  if (ts.isSourceFile(declaration) || isOfGlobalObject(declaration)) return undefined;
  if (isScript(file) && file !== node.getSourceFile()) return undefined;
  if (isAmbient(declaration) || flow.isUnread(declaration)) return undefined;
  return cellOfDeclaration(flow, declaration, frameAround(declaration, frame));
}

/** In JavaScript, a name is declared as well where something is put into what it stands for: `users.more = 1`. */
export const isMaking = (declaration: ts.Node): boolean => !ts.isIdentifier(declaration);

/** Whether a name is declared by what is put into the global object: `globalThis.users = users`. */
export const isOfGlobalObject = (declaration: ts.Node): boolean =>
  ts.isPropertyAccessExpression(declaration) && isGlobalObject(declaration.expression.getText());

export function isAmbient(declaration: ts.Declaration): boolean {
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
  if (ts.isSourceFile(declaration)) return namespaceOf(flow, declaration);
  const { cell, isNew } = flow.cellAt(declaration, frame);
  if (isNew) hold(flow, declaration, frame, cell);
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
  } else if (ts.isModuleDeclaration(declaration)) {
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
