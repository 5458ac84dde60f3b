import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ts } from "../../compiler.js";
import type { Unresolved } from "../use.js";
import type { Program } from "./analysis.js";
import { installedPackage } from "./packages.js";
import { mayCallSdk, namesSdk } from "./sdk-package.js";
import { unwrap, wrapped, writtenName } from "./syntax.js";
import { loadsModule } from "./syntax-index.js";
import { unresolvedAt } from "./unresolved.js";

/** Places where code is loaded, or made, in ways that the compiler does not follow. */
export function hiddenLoads(
  program: Program,
  within: (file: ts.SourceFile) => boolean,
): Unresolved[] {
  const { index } = program;
  const isWithin = (node: ts.Node) => within(node.getSourceFile());
  return [
    ...index.calls.filter(isWithin).flatMap((call) => ofCall(program, call)),
    ...index.news.filter(isWithin).flatMap((made) => ofNew(program, made)),
    ...[...(index.names.get("require") ?? [])]
      .filter(([file]) => within(file))
      .flatMap(([, names]) => names.filter(isHandedOn))
      .map((name) => unresolvedAt("any", name)),
  ];
}

function ofCall(program: Program, call: ts.CallExpression): Unresolved[] {
  const [first] = call.arguments;
  if (first === undefined) return [];
  if (loadsModule(call)) {
    if (ts.isStringLiteralLike(first)) return missingNames(program, call, first);
    return isKnownPart(program, first) ? [] : [unresolvedAt("computed-name", call)];
  }
  const callee = unwrap(call.expression).getText();
  if (callee === "eval" || runsText.test(callee)) return [unresolvedAt("any", call)];
  const isTimer = /^(?:(?:globalThis|window)\.)?set(?:Timeout|Interval|Immediate)$/.test(callee);
  if (isTimer && isText(program, first)) return [unresolvedAt("any", call)];
  // Another name of `require`; mocks of tests load nothing.
  const isLoader = call.arguments.some((a) => ts.isStringLiteralLike(a) && namesSdk(a.text));
  return isLoader && !/mock/i.test(callee) ? [unresolvedAt("any", call)] : [];
}

function ofNew({ files }: Program, made: ts.NewExpression): Unresolved[] {
  const callee = made.expression.getText();
  if (/^(?:globalThis\.)?Function$|(?:^|\.)Script$/.test(callee))
    return [unresolvedAt("any", made)];
  const [file] = made.arguments ?? [];
  if (!/^(URL|Worker|SharedWorker)$/.test(callee) || !file || !ts.isStringLiteralLike(file))
    return [];
  if (!/^\.{0,2}\/.*\.[cm]?[jt]s$/.test(file.text)) return [];
  // A worker's path is taken from the working folder, or from the file.
  const starts = [dirname(made.getSourceFile().fileName), process.cwd()];
  const paths = starts.map((start) => resolve(start, file.text)).filter((path) => existsSync(path));
  const names = new Set(files.map(({ fileName }) => fileName));
  return paths.some((path) => names.has(path.replaceAll("\\", "/"))) || paths.length === 0
    ? []
    : [{ ...unresolvedAt("unread", file), text: JSON.stringify(file.text) }];
}

/** What runs a text as code: Node's `vm`. */
const runsText = /(?:^|\.)(?:runIn(?:This|New)?Context|compileFunction)$/;

const isText = ({ checker }: Program, node: ts.Node): boolean =>
  (checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;

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

/**
 * Whether the beginning of a computed name says enough: files of one's own that export no service, or a
 * package that can't call the SDK.
 */
function isKnownPart({ carriers, checker, files }: Program, name: ts.Expression): boolean {
  const start = startOf(unwrap(name));
  if (start === undefined) return false;
  const folder = dirname(name.getSourceFile().fileName);
  if (!start.startsWith(".")) {
    const [named] = /^(@[^/]+\/)?[^/]+(?=\/)/.exec(start) ?? [];
    const found = named === undefined ? undefined : installedPackage(named, folder);
    return found !== undefined && !mayCallSdk(found);
  }
  const path = `${resolve(folder, start).replaceAll("\\", "/")}${start.endsWith("/") ? "/" : ""}`;
  const loaded = files.filter(({ fileName }) => fileName.startsWith(path));
  return loaded.every((file) => {
    const module = checker.getSymbolAtLocation(file);
    const exported = module === undefined ? [] : checker.getExportsOfModule(module);
    return !exported.some((symbol) => carriers.hides(checker.getTypeOfSymbol(symbol)));
  });
}

/** The text that a computed one begins with. */
function startOf(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node)) return node.head.text || undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isBinaryExpression(node) ? startOf(unwrap(node.left)) : undefined;
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
