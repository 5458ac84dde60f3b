import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { unwrap, wrapped, writtenName } from "../../facts/syntax.js";
import { loadsModule } from "../../facts/syntax-index.js";
import { unresolvedAt } from "../../facts/unresolved-at.js";
import type { Flow } from "../../flow/flow.js";
import { namesSdk } from "../../packages/sdk-package.js";
import type { Unresolved } from "../../use.js";
import { loadsByPattern } from "./loads/computed-modules.js";
import { inProgram } from "./loads/outside-files.js";
import { unreadCode } from "./loads/unread-code.js";

/** Places where code is loaded, started or made, in ways that the compiler does not follow. */
export function hiddenLoads(
  flow: Flow,
  program: Program,
  within: (file: ts.SourceFile) => boolean,
): Unresolved[] {
  const { index } = program;
  const isWithin = (node: ts.Node) => within(node.getSourceFile());
  return oneEachPlace([
    ...index.calls.filter(isWithin).flatMap((call) => ofCall(program, call)),
    ...index.news.filter(isWithin).flatMap((made) => ofNew(program, made)),
    ...flow.codeRuns
      .filter(({ node }) => isWithin(node))
      .flatMap((run) => unreadCode(program, run)),
    ...[...flow.runnersHandedOn]
      .filter((node) => isWithin(node) && !isOfTests(node))
      .map((node) => unresolvedAt("code", node)),
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
    return ts.isStringLiteralLike(first) ? missingNames(program, call, first) : [];
  }
  if (loadsByPattern(program, call)) return [unresolvedAt("computed-name", call)];
  const callee = unwrap(call.expression).getText();
  // Whatever loads modules; mocks of tests load nothing.
  const isLoader = call.arguments.some((a) => ts.isStringLiteralLike(a) && namesSdk(a.text));
  return isLoader && !/mock/i.test(callee) ? [unresolvedAt("code", call)] : [];
}

function ofNew(program: Program, made: ts.NewExpression): Unresolved[] {
  const [file] = made.arguments ?? [];
  const isUrl = made.expression.getText() === "URL";
  if (!isUrl || file === undefined || !ts.isStringLiteralLike(file)) return [];
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

/** Whether something is handed to a tool of tests, which looks at it or puts another in its place. */
const isOfTests = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) &&
  /^(?:expect|jest|vi|sinon|mock|t)\b/.test(parent.expression.getText());
