import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { oncePer } from "../../facts/once-per.js";
import type { References } from "../../facts/references.js";
import { unwrap, writtenName } from "../../facts/syntax.js";
import type { Flow } from "../../flow/flow.js";
import { flowOf } from "../../flow/follow.js";
import { isForAppwrite } from "../../packages/package-names.js";
import { type Read, readsIn } from "../uses/reads.js";

/** What is used as if it came from an SDK, and from which packages that are not there it may come. */
interface Suspects {
  readonly packages: ReadonlySet<string>;
  /** Whether some of it can't be followed, so that it may come from any of them. */
  readonly unknown: boolean;
  /** What is called on names that nothing declares. */
  readonly undeclared: readonly ts.Node[];
}

/**
 * Whether a package that is not there may give a service or a client to the program: then what is called on it
 * are uses that nobody can find. (Where one is handed to it, the type `any` of all that it has is told by itself.)
 */
export function mayGiveServices(program: Program, specifier: ts.StringLiteralLike): boolean {
  const { packages, unknown } = suspectsIn(program);
  return unknown || packages.has(specifier.text) || isForAppwrite(specifier.text);
}

/** What is called as if it were an SDK's method, on a name that nothing declares: a framework may provide it. */
export const undeclaredUses = (program: Program): readonly ts.Node[] =>
  suspectsIn(program).undeclared;

const suspectsIn = oncePer(suspectsOf);

function suspectsOf(program: Program): Suspects {
  const packages = new Set<string>();
  const undeclared: ts.Node[] = [];
  let unknown = false;
  for (const read of readsIn(program, () => true)) {
    if (!isLikeUse(program, read) || (read.type().flags & ts.TypeFlags.Any) === 0) continue;
    const origins = originsOf(program, receiverOf(read), new Set());
    if (origins.includes(nothing)) undeclared.push(read.name);
    const isOpen = origins.includes(undefined) && isOpenRead(flowOf(program), read);
    if (isOpen) unknown = true;
    addPackages(packages, origins);
  }
  for (const made of lacksModules(program) ? program.index.news : []) {
    if (!program.classes.basesOf(made).some((d) => program.sdk.services.has(d))) continue;
    const [client] = made.arguments ?? [];
    const origins = client === undefined ? [] : originsOf(program, client, new Set());
    addPackages(packages, origins);
  }
  return { packages, unknown, undeclared };
}

const lacksModules = ({ checker, index }: Program): boolean =>
  index.specifiers.some((specifier) => checker.getSymbolAtLocation(specifier) === undefined);

/** Whether a property may be read from what the program has not made; what its own unread files get is told elsewhere. */
function isOpenRead(flow: Flow, { from }: Read): boolean {
  if (flow.isUnread(from)) return false;
  const values = flow.valuesAt(from);
  return values.length === 0 || values.some(({ kind }) => /^(native|open|outside)$/.test(kind));
}

/** Where a value comes from: a package that is not there, nowhere, or nobody knows. */
type Origin = string | typeof nothing | undefined;
const nothing = Symbol("nothing");

function addPackages(packages: Set<string>, origins: readonly Origin[]): void {
  for (const origin of origins) if (typeof origin === "string") packages.add(origin);
}

/**
 * Whether a read may be of an SDK's method by its name: of two words, as `listRows`; or of one, as `list`, on
 * what is called like a service that has it. Sessions and tokens are everybody's.
 */
function isLikeUse({ names, references }: Program, read: Read): boolean {
  const { text } = read;
  if (text === undefined || !names.methods.has(text)) return false;
  if (/[a-z][A-Z]/.test(text) && !/(Session|Token)$/.test(text)) return true;
  const receiver = receiverOf(read);
  const name = receiver === undefined ? "" : lastName(receiver, references);
  const service = name
    .replace(/^(?:get|use|make|create)(?=[A-Z])/, "")
    .toLowerCase()
    .replace(/(service|api|client)$/, "");
  return names.services.get(service)?.has(text) ?? false;
}

/** What a property is read from, where an expression says it. */
function receiverOf({ name }: Read): ts.Node | undefined {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) {
    return parent.expression;
  }
  const pattern = ts.isBindingElement(parent) ? parent.parent.parent : undefined;
  return pattern !== undefined && ts.isVariableDeclaration(pattern)
    ? pattern.initializer
    : undefined;
}

/** The name of what a property is read from; of what a pattern has renamed, the one that it had. */
function lastName(expression: ts.Node, references: References): string {
  const node = unwrap(expression);
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isCallExpression(node)) return lastName(node.expression, references);
  if (!ts.isIdentifier(node)) return "";
  const [declaration] = references.declarationsOf(node);
  const renamed =
    declaration !== undefined && ts.isBindingElement(declaration) && declaration.propertyName;
  return (renamed && writtenName(renamed)) || node.text;
}

/** What a value may come from. */
function originsOf(
  program: Program,
  expression: ts.Node | undefined,
  seen: Set<ts.Node>,
): Origin[] {
  if (expression === undefined) return [undefined];
  const node = unwrap(expression);
  if (seen.has(node)) return [];
  seen.add(node);
  const of = (inner: ts.Node | undefined) => originsOf(program, inner, seen);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    return of(node.expression);
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return of(node.expression);
  if (ts.isConditionalExpression(node)) return [...of(node.whenTrue), ...of(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...of(node.left), ...of(node.right)];
  if (!ts.isIdentifier(node)) return [undefined];
  const symbol = program.checker.getSymbolAtLocation(node);
  const missing = symbol && missingModule(symbol, program.checker);
  if (missing !== undefined) return [missing];
  if (symbol === undefined) return [nothing];
  const [declaration] = program.references.declarationsOf(node);
  return declaration === undefined ? [undefined] : ofDeclaration(declaration, of);
}

type Origins = (inner: ts.Node | undefined) => Origin[];

function ofDeclaration(declaration: ts.Node, of: Origins): Origin[] {
  if (ts.isBindingElement(declaration)) {
    let pattern: ts.Node = declaration;
    while (ts.isBindingElement(pattern)) pattern = pattern.parent.parent;
    return ofDeclaration(pattern, of);
  }
  if (ts.isVariableDeclaration(declaration)) {
    const { parent } = declaration.parent;
    return of(ts.isForOfStatement(parent) ? parent.expression : declaration.initializer);
  }
  if (!ts.isParameter(declaration)) return [undefined];
  // A callback is given what the function has that it is handed to.
  const { parent: callback } = declaration;
  const call = callback.parent;
  const isHanded =
    (ts.isArrowFunction(callback) || ts.isFunctionExpression(callback)) &&
    ts.isCallExpression(call);
  return isHanded && call.expression !== callback ? of(call.expression) : [undefined];
}

/** The module that an import's name comes from, if that is not found; exports of other files are followed. */
function missingModule(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  for (let at: ts.Symbol | undefined = symbol; at !== undefined; ) {
    if (!(at.flags & ts.SymbolFlags.Alias)) return undefined;
    const specifier = at.declarations?.map(specifierOf).find((one) => one !== undefined);
    if (specifier !== undefined && checker.getSymbolAtLocation(specifier) === undefined) {
      return specifier.text;
    }
    at = checker.getImmediateAliasedSymbol(at);
  }
  return undefined;
}

/** The module that a name is imported or exported from. */
function specifierOf(declaration: ts.Node): ts.StringLiteralLike | undefined {
  for (let at: ts.Node | undefined = declaration; at !== undefined; at = at.parent) {
    if (ts.isImportDeclaration(at) || ts.isExportDeclaration(at)) {
      const { moduleSpecifier } = at;
      return moduleSpecifier && ts.isStringLiteralLike(moduleSpecifier)
        ? moduleSpecifier
        : undefined;
    }
    if (ts.isSourceFile(at)) return undefined;
  }
  return undefined;
}
