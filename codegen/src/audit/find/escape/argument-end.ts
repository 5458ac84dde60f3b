import { ts } from "../../../compiler.js";
import type { UnresolvedReason } from "../../use.js";
import type { Program } from "../analysis.js";
import { Trace } from "../flow/trace.js";
import { packageAbove } from "../packages.js";
import { makesScopedClient } from "../scoped-clients.js";
import { isOurs } from "../sdk-package.js";
import { enclosingFunction, isPlain, parametersOf, unwrap } from "../syntax.js";

/** Where an argument ends up. */
export type ArgumentEnd =
  /** Nobody can tell what is done with it. */
  | { readonly reason: UnresolvedReason }
  /** In parameters of the program's own functions; by its parts, if one after the other is handed to them. */
  | { readonly parameters: readonly ts.ParameterDeclaration[]; readonly parts?: true }
  /** In what the call returns, in the object that the function belongs to, or nowhere. */
  | { readonly returned: boolean; readonly kept: boolean };

type AnyCall = ts.CallExpression | ts.NewExpression;

const nowhere: ArgumentEnd = { returned: false, kept: false };

/** Tells where an argument ends up whose type is lost by the call. */
export function endOfArgument(program: Program, call: AnyCall, node: ts.Node): ArgumentEnd {
  const declaration = program.checker.getResolvedSignature(call)?.declaration;
  const file = declaration?.getSourceFile();
  if (declaration === undefined || file === undefined || !file.isDeclarationFile) {
    return inOwnCode(program, call, node, declaration);
  }
  const isPlatform = program.isLibrary(declaration) || file.fileName.includes("/@types/node/");
  if (isOfMethod(program, call, node) || isOfRunTime(program, call, file)) return nowhere;
  return isPlatform ? (inApplied(program, call, node) ?? inPlatform(call)) : { reason: "any" };
}

/** `f.call(self, ...)`, `f.apply(self, [...])`: in a parameter of `f`, or in any of them, part by part. */
function inApplied(program: Program, call: AnyCall, node: ts.Node): ArgumentEnd | undefined {
  const callee = unwrap(call.expression);
  const how = ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  const given: readonly ts.Node[] = call.arguments ?? [];
  const index = given.indexOf(node) - 1;
  if (!/^(apply|call)$/.test(how) || !ts.isPropertyAccessExpression(callee) || index < 0) {
    return undefined;
  }
  const functions = functionsBehind(program, callee.expression, undefined);
  if (functions?.every((own) => !/\barguments\b/.test(own.getText())) !== true) return undefined;
  if (how === "apply") return { parameters: functions.flatMap(parametersOf), parts: true };
  return { parameters: functions.flatMap((own) => parametersOf(own)[index] ?? []) };
}

/** In the functions that may be called, if all of them are known. */
function inOwnCode(
  program: Program,
  call: AnyCall,
  node: ts.Node,
  declaration: ts.Node | undefined,
): ArgumentEnd {
  const functions = functionsBehind(program, call.expression, declaration);
  if (functions === undefined) return { reason: "any" };
  const given: readonly ts.Node[] = call.arguments ?? [];
  const index = given.indexOf(node);
  if (given.slice(0, index).some(ts.isSpreadElement)) return { reason: "any" };
  const parameters: ts.ParameterDeclaration[] = [];
  for (const own of functions) {
    // What a function takes from `arguments` has no name.
    if (/\barguments\b/.test(own.getText())) return { reason: "any" };
    const named = parametersOf(own);
    const last = named.at(-1);
    const parameter = named[index] ?? (last?.dotDotDotToken ? last : undefined);
    if (parameter !== undefined) parameters.push(parameter);
  }
  return { parameters };
}

/** What somebody else implements has none. */
const hasBody = (node: ts.Node): node is ts.SignatureDeclaration & { readonly body: ts.Node } =>
  ts.isFunctionLike(node) && (node as { readonly body?: ts.Node }).body !== undefined;

/**
 * The functions that may be called by an expression.
 *
 * @param declaration - what the compiler says that is called
 * @returns `undefined` if not all of them are known
 */
export function functionsBehind(
  program: Program,
  expression: ts.Node,
  declaration: ts.Node | undefined,
): ts.SignatureDeclaration[] | undefined {
  if (declaration !== undefined && ts.isFunctionLike(declaration)) {
    const overloads = program.checker.getSymbolAtLocation(
      ts.getNameOfDeclaration(declaration) ?? declaration,
    )?.declarations;
    const withBody = [declaration, ...(overloads ?? [])].filter(hasBody);
    if (withBody.length > 0) return [...new Set(withBody)];
  }
  const trace = new Trace(program);
  const known = trace.value(expression, undefined, undefined);
  const nodes = [...trace.sites].map((site) => site.node as ts.Node);
  return known && nodes.length > 0 && nodes.every(hasBody) ? nodes : undefined;
}

/** `users.list.bind(users)`, `ids.map(users.get, users)`: what is handed over is what the method belongs to. */
function isOfMethod({ checker, sdk }: Program, call: AnyCall, node: ts.Node): boolean {
  const callee = unwrap(call.expression);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const [first, second] = call.arguments ?? [];
  const isBound = /^(apply|bind|call)$/.test(callee.name.text) && first === node;
  const method = isBound ? callee.expression : second === node ? first : undefined;
  if (method === undefined) return false;
  const { symbol } = checker.getTypeAtLocation(method);
  return (symbol?.declarations ?? []).some((d) => sdk.services.has(d.parent));
}

/**
 * Whether a generated tree hands its SDK to our own run time, which makes only the calls that are asked of
 * the scoped client; and that has a type.
 */
function isOfRunTime({ references, sdk }: Program, call: AnyCall, file: ts.SourceFile): boolean {
  const owner = packageAbove(file.fileName);
  if (owner === undefined || !isOurs(owner)) return false;
  const maker = enclosingFunction(call);
  return maker !== undefined && makesScopedClient(maker, references, sdk);
}

/** Functions that only look at what they are given. */
const looking =
  /^(console\.\w+|String|Boolean|Array\.isArray|Object\.(keys|is|isFrozen|hasOwn)|structuredClone|isNaN|Symbol|assert(\.\w+)?)$/;
/** Functions that give back what they are given, or something that has its parts. */
const giving =
  /^(Object\.(freeze|seal|preventExtensions|assign|values|entries|fromEntries|create|setPrototypeOf)|Promise\.(resolve|all|race|any|allSettled)|Array\.(from|of)|Proxy|Map|Set|WeakMap|WeakSet|WeakRef|Array)$/;
/** Methods that keep their arguments in the object. */
const keeping = /^(push|unshift|splice|set|add|fill|concat|with)$/;
/** Methods that compare with what they are given. */
const comparing = /^(includes|indexOf|lastIndexOf|has|delete)$/;

/** What JavaScript's own functions do with their arguments; of most of them nobody can tell. */
function inPlatform(call: AnyCall): ArgumentEnd {
  const callee = unwrap(call.expression);
  const name = callee.getText().replace(/^globalThis\./, "");
  if (looking.test(name)) return nowhere;
  if (name === "JSON.stringify") return inReplacer(call);
  if (giving.test(name)) return { returned: true, kept: name === "Object.assign" };
  if (/^Reflect\.\w+$/.test(name)) return { reason: "computed-name" };
  const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  if (keeping.test(method)) return { returned: true, kept: true };
  return comparing.test(method) ? nowhere : { reason: "any" };
}

/** `JSON.stringify(value, replacer)` hands the value and all that is in it to the replacer. */
function inReplacer(call: AnyCall): ArgumentEnd {
  const [, given] = call.arguments ?? [];
  const replacer = given && unwrap(given);
  if (replacer === undefined || isPlain(replacer) || ts.isArrayLiteralExpression(replacer)) {
    return nowhere;
  }
  const isFunction = ts.isArrowFunction(replacer) || ts.isFunctionExpression(replacer);
  // What it is called on is the object that holds the value.
  if (!isFunction || usesThis(replacer)) return { reason: "any" };
  const [, value] = parametersOf(replacer);
  return value === undefined ? nowhere : { parameters: [value], parts: true };
}

const usesThis = (replacer: ts.ArrowFunction | ts.FunctionExpression): boolean =>
  ts.isFunctionExpression(replacer) && /\b(?:this|arguments)\b/.test(replacer.getText());
