import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ts } from "../../codegen/src/compiler.js";
import type { Unresolved } from "../use.js";
import type { Program } from "./analysis.js";
import { codeFromText } from "./loads/code-from-text.js";
import { isKnownPart, loadsByPattern } from "./loads/computed-modules.js";
import { importedAs } from "./loads/imported.js";
import { inProgram } from "./loads/outside-files.js";
import { startedCode } from "./loads/started-files.js";
import { namesSdk } from "./sdk-package.js";
import { unwrap, wrapped, writtenName } from "./syntax.js";
import { loadsModule } from "./syntax-index.js";
import { unresolvedAt } from "./unresolved-at.js";

/** Places where code is loaded, started or made, in ways that the compiler does not follow. */
export function hiddenLoads(
  program: Program,
  within: (file: ts.SourceFile) => boolean,
): Unresolved[] {
  const { index } = program;
  const isWithin = (node: ts.Node) => within(node.getSourceFile());
  return oneEachPlace([
    ...index.calls.filter(isWithin).flatMap((call) => ofCall(program, call)),
    ...index.news.filter(isWithin).flatMap((made) => ofNew(program, made)),
    ...index.tagged.filter(isWithin).flatMap((one) => startedCode(program, one)),
    ...codeFromText(program)
      .filter(isWithin)
      .map((node) => unresolvedAt("any", node)),
    ...[...(index.names.get("require") ?? [])]
      .filter(([file]) => within(file))
      .flatMap(([, names]) => names.filter(isHandedOn))
      .map((name) => unresolvedAt("any", name)),
  ]);
}

/** The address of a worker's file is met twice: by itself, and where the worker is started. */
function oneEachPlace(found: readonly Unresolved[]): Unresolved[] {
  const byPlace = new Map(found.map((one) => [`${one.reason} ${JSON.stringify(one.place)}`, one]));
  return [...byPlace.values()];
}

function ofCall(program: Program, call: ts.CallExpression): Unresolved[] {
  const [first] = call.arguments;
  if (first === undefined) return [];
  if (loadsModule(call)) {
    if (ts.isStringLiteralLike(first)) return missingNames(program, call, first);
    return isKnownPart(program, first) ? [] : [unresolvedAt("computed-name", call)];
  }
  if (loadsByPattern(program, call)) return [unresolvedAt("computed-name", call)];
  if (isMadeLoader(program, call)) return ofLoader(program, call, first);
  const callee = unwrap(call.expression).getText();
  // Another name of `require`; mocks of tests load nothing.
  const isLoader = call.arguments.some((a) => ts.isStringLiteralLike(a) && namesSdk(a.text));
  if (isLoader && !/mock/i.test(callee)) return [unresolvedAt("any", call)];
  return startedCode(program, call);
}

/** Whether what is called was made by `createRequire`, under another name than the one that the compiler knows. */
function isMadeLoader(program: Program, { expression }: ts.CallExpression): boolean {
  const callee = unwrap(expression);
  const makers = ts.isCallExpression(callee)
    ? [callee]
    : program.references
        .declarationsOf(callee)
        .flatMap((d) => (ts.isVariableDeclaration(d) ? (d.initializer ?? []) : []));
  return makers.some(
    (maker) =>
      ts.isCallExpression(maker) && importedAs(program, maker.expression)?.name === "createRequire",
  );
}

/** What such a function loads: a package that calls no SDK and a file that is read hide nothing. */
function ofLoader(program: Program, call: ts.CallExpression, name: ts.Expression): Unresolved[] {
  if (ts.isStringLiteralLike(name) && /\.json$/.test(name.text)) return [];
  return isKnownPart(program, name) ? [] : [unresolvedAt("computed-name", call)];
}

function ofNew(program: Program, made: ts.NewExpression): Unresolved[] {
  const [file] = made.arguments ?? [];
  if (made.expression.getText() !== "URL") return startedCode(program, made);
  if (!file || !ts.isStringLiteralLike(file)) return [];
  if (!/^\.{0,2}\/.*\.[cm]?[jt]s$/.test(file.text)) return [];
  const path = resolve(dirname(made.getSourceFile().fileName), file.text);
  return !existsSync(path) || inProgram(program)(path)
    ? []
    : [{ ...unresolvedAt("unread", file), text: JSON.stringify(file.text) }];
}

/** `const { default: sdk } = await import(...)` of an SDK that has no such export, and `.default`. */
function missingNames({ checker }: Program, call: ts.CallExpression, name: ts.StringLiteralLike) {
  const { parent } = wrapped(call);
  if (ts.isPropertyAccessExpression(parent) && namesSdk(name.text)) {
    const isThere = checker.getSymbolAtLocation(parent.name) !== undefined;
    return isThere ? [] : [unresolvedAt("sdk-missing", parent.name)];
  }
  const isTakenApart = ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name);
  if (!isTakenApart || !namesSdk(name.text)) return [];
  const type = checker.getTypeAtLocation(wrapped(call));
  if (type.getProperties().length === 0) return [];
  return (parent.name as ts.ObjectBindingPattern).elements
    .filter(({ dotDotDotToken }) => dotDotDotToken === undefined)
    .filter((one) => !type.getProperty(writtenName(one.propertyName ?? one.name) ?? ""))
    .map((one) => unresolvedAt("sdk-missing", one));
}

/** Whether `require` is not called, but handed on. */
function isHandedOn(name: ts.Node): boolean {
  const { parent } = name;
  return (
    (ts.isCallExpression(parent) && parent.expression !== name) ||
    ts.isArrayLiteralExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === name)
  );
}
