import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../analysis.js";
import { globalObjects, namesGlobalObject } from "../global-object.js";
import { assignedValue, unwrap, wrapped } from "../syntax.js";
import { namesIn } from "../syntax-index.js";
import { importedAs, isGlobal } from "./imported.js";

/**
 * Places where text is run as code, however the function that does it is spelled: `eval`, `Function` and the
 * constructors of other functions, Node's `vm`, timers that are given a text.
 */
export function codeFromText(program: Program): ts.Node[] {
  const { index } = program;
  return [
    ...["eval", "Function"].flatMap((name) => namesIn(index, name)).flatMap(run(program)),
    ...namesIn(index, "constructor").flatMap((name) => functionMaker(program, name)),
    ...index.calls.filter((call) => isOfVm(program, call) || isTimerOfText(program, call)),
    ...index.news.filter((made) => isOfVm(program, made)),
  ];
}

/** Where `eval` or `Function` is called or handed on, by its own name or as one of the global object. */
const run =
  (program: Program) =>
  (name: ts.Identifier | ts.PrivateIdentifier): ts.Node[] => {
    const { parent } = name;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === name;
    if (isMember ? !namesGlobalObject(parent.expression) : !isValue(program, name)) return [];
    const place = placeOfUse(wrapped(isMember ? parent : name), name.text === "eval");
    return place === undefined ? [] : [place];
  };

/** Whether a name stands for a value there, which nothing in the program declares. */
function isValue(program: Program, name: ts.Node): boolean {
  const { parent } = name;
  const isNamed =
    (ts.isTypeNode(parent) && !isExtended(parent)) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) && parent.name === name);
  return !isNamed && isGlobal(program, name);
}

/** Whether it is what a class extends, which makes its instances of text as well. */
const isExtended = ({ parent }: ts.Node): boolean =>
  ts.isHeritageClause(parent) &&
  ts.isClassLike(parent.parent) &&
  parent.token === ts.SyntaxKind.ExtendsKeyword;

/**
 * Where what runs text is called, or goes on to where it may be. As the type of something, `Function` is an element
 * of a list or a property as often as not.
 */
function placeOfUse(node: ts.Node, isEval: boolean): ts.Node | undefined {
  const { parent } = node;
  const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
  if (isCall) return parent.expression === node || isEval || isMaker(parent) ? parent : undefined;
  if (ts.isBinaryExpression(parent)) {
    const isLast = parent.operatorToken.kind === ts.SyntaxKind.CommaToken && parent.right === node;
    if (isLast) return placeOfUse(wrapped(parent), isEval);
    return assignedValue(parent.left) === node ? node : undefined;
  }
  if (ts.isVariableDeclaration(parent) || isExtended(parent)) return node;
  if (ts.isPropertyAccessExpression(parent)) {
    return /^(apply|bind|call)$/.test(parent.name.text) ? parent : undefined;
  }
  return isEval && !ts.isTypeOfExpression(parent) ? node : undefined;
}

/** `Reflect.construct(Function, ...)` */
const isMaker = ({ expression }: ts.CallExpression | ts.NewExpression): boolean =>
  /^Reflect\./.test(expression.getText());

/** `(async () => {}).constructor`, of which each instance is made of a text. */
function functionMaker({ checker }: Program, name: ts.Node): ts.Node[] {
  const access = name.parent;
  if (!ts.isPropertyAccessExpression(access) || access.name !== name) return [];
  if (ts.isPropertyAccessExpression(wrapped(access).parent)) return [];
  if (ts.isBinaryExpression(wrapped(access).parent) && !isMade(wrapped(access))) return [];
  const isFunction = checker.getTypeAtLocation(access.expression).getCallSignatures().length > 0;
  return isFunction || isPrototypeOfFunction(checker, access.expression) ? [access] : [];
}

const isMade = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node.parent) && assignedValue(node.parent.left) === node;

/** `Object.getPrototypeOf(async function () {})` */
function isPrototypeOfFunction(checker: ts.TypeChecker, expression: ts.Node): boolean {
  const call = unwrap(expression);
  if (!ts.isCallExpression(call) || !/\.getPrototypeOf$/.test(call.expression.getText())) {
    return false;
  }
  const [first] = call.arguments;
  return first !== undefined && checker.getTypeAtLocation(first).getCallSignatures().length > 0;
}

/** What of Node's `vm` runs a text as code, or makes something that does. */
const ofVm = /^(?:runIn(?:This|New)?Context|compileFunction|Script|SourceTextModule)$/;

function isOfVm(program: Program, call: ts.CallExpression | ts.NewExpression): boolean {
  const callee = unwrap(call.expression);
  const imported = importedAs(program, callee);
  if (imported !== undefined)
    return /^(node:)?vm$/.test(imported.module) && ofVm.test(imported.name);
  // A script that was made is run by a method of its own.
  return ts.isPropertyAccessExpression(callee) && /^runIn\w*Context$/.test(callee.name.text);
}

const timers = new RegExp(`^(?:${globalObjects}\\.)?set(?:Timeout|Interval|Immediate)$`);

function isTimerOfText(
  { checker }: Program,
  { arguments: [first], expression }: ts.CallExpression,
) {
  const callee = unwrap(expression).getText();
  if (first === undefined) return false;
  if (!timers.test(callee)) return false;
  return (checker.getTypeAtLocation(first).flags & ts.TypeFlags.StringLike) !== 0;
}
