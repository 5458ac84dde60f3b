import { anyOfIn, anyOfText } from "../../codegen/src/catalog/any-of-text.js";
import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import { ts } from "../../codegen/src/compiler.js";
import { holds } from "../../src/holds.js";
import type { ScopeList, UseCaller } from "../use.js";
import type { References } from "./references.js";
import type { SdkClasses, ServiceClass } from "./sdk-classes.js";
import type { SdkMethod } from "./sdk-methods.js";
import type { SyntaxIndex } from "./syntax-index.js";

/** The names that the functions of a generated tree have that are told by their calls. */
const treeFunction = /^(?:scoped|clientFactory$|organizationKey$|accountKey$)/;

/** The other names that they go by, where they are imported or exported under another one. */
export function treeFunctionNames({ renames }: SyntaxIndex): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [from, others] of renames) {
    if (treeFunction.test(from)) for (const other of others) names.add(other);
  }
  for (const name of names) for (const other of renames.get(name) ?? []) names.add(other);
  return names;
}

/** Whether a call may be of such a function, by its name alone: to ask what it is costs much more. */
export function mayBeOfTree(
  { expression }: ts.CallExpression,
  others: ReadonlySet<string>,
): boolean {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(name) && (treeFunction.test(name.text) || others.has(name.text));
}

/** Whether a call makes a scoped client: a function of a generated tree that takes an SDK's client. */
export function isScopedClientCall(
  call: ts.CallExpression,
  references: References,
  sdk: SdkClasses,
): boolean {
  return calledFunctions(call, references).some((d) => makesScopedClient(d, references, sdk));
}

/** The declared functions that a call names. */
function calledFunctions({ expression }: ts.CallExpression, references: References) {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  if (!ts.isIdentifier(name)) return [];
  return references.declarationsOf(name).filter(ts.isFunctionDeclaration);
}

/** Whether it is a function of a generated tree that makes scoped clients, or one service of them. */
export function makesScopedClient(
  declaration: ts.Node,
  references: References,
  sdk: SdkClasses,
): boolean {
  if (!ts.isFunctionDeclaration(declaration)) return false;
  const name = declaration.name?.text;
  if (!name?.startsWith("scoped")) return false;
  if (name !== "scopedClient") {
    const service = describedService(declaration.getSourceFile(), references, sdk);
    if (service === undefined || name !== `scoped${service.name}`) return false;
  }
  const client = declaration.parameters[0]?.type;
  return client !== undefined && declarationsOf(client, references).some((d) => sdk.clients.has(d));
}

/**
 * Whether a call hands a client to a generated tree, to be scoped there and nothing else: the client itself, or
 * what makes it, for `clientFactory`.
 */
export function isHandedForScoping(
  call: ts.CallExpression,
  references: References,
  sdk: SdkClasses,
): boolean {
  return isScopedClientCall(call, references, sdk) || isClientFactory(call, references, sdk);
}

/** Whether a call makes a function that makes scoped clients: `clientFactory` of a generated tree. */
export const isClientFactory = (
  call: ts.CallExpression,
  references: References,
  sdk: SdkClasses,
): boolean =>
  calledFunctions(call, references).some(
    (declaration) =>
      declaration.name?.text === "clientFactory" &&
      declaration.getSourceFile().statements.some((s) => makesScopedClient(s, references, sdk)),
  );

/** Of which kind of key a call makes the grant: `organizationKey` or `accountKey` of a generated tree. */
export function keyGrantKind(
  call: ts.CallExpression,
  references: References,
): "account" | "organization" | undefined {
  const isGrant = calledFunctions(call, references).some(
    ({ name, type }) =>
      (name?.text === "organizationKey" || name?.text === "accountKey") &&
      type !== undefined &&
      ts.isTypeReferenceNode(type) &&
      type.typeName.getText() === "KeyGrantOf",
  );
  if (!isGrant) return undefined;
  return calledFunctions(call, references)[0]?.name?.text === "accountKey"
    ? "account"
    : "organization";
}

/** What a scoped service's type says of who calls. */
export interface ScopedCaller {
  readonly caller: UseCaller;
  /** What was declared, see {@link Use.declared}; `undefined` for sessions and guests. */
  readonly declared: readonly ScopeList[] | undefined;
}

/**
 * The caller that a service of a scoped client was declared for; `undefined` for other types.
 *
 * @param client - asked for the type of the client that the service is read from, if it is: it knows all that
 *   was declared, and the service only what its own methods need
 */
export function scopedCaller(
  type: ts.Type,
  client: () => ts.Type | undefined,
  checker: ts.TypeChecker,
): ScopedCaller | undefined {
  const own = heldBy(type, checker);
  if (own !== undefined) {
    const read = client();
    return { caller: "key", declared: narrowest((read && heldBy(read, checker)) ?? own) };
  }
  const kind = /^(Session|Guest)Scoped[A-Z]/.exec(type.aliasSymbol?.name ?? "")?.[1];
  if (kind === undefined) return undefined;
  return { caller: kind === "Session" ? "session" : "guest", declared: undefined };
}

/**
 * What a client, a service or a grant says under its hidden key: a scope each, or a list of which any one is held.
 * `undefined` for other types.
 */
export function heldBy(type: ts.Type, checker: ts.TypeChecker): ScopeList[] | undefined {
  const held = type.getProperty(holds);
  return (
    held &&
    checker
      .getTypeOfSymbol(held)
      .getProperties()
      .map(({ name }) => anyOfIn(name))
  );
}

/** Without the lists that another one makes sure of, sorted. */
function narrowest(lists: readonly ScopeList[]): ScopeList[] {
  const implied = (list: ScopeList) =>
    lists.some((other) => other.length < list.length && other.every((s) => list.includes(s)));
  return lists
    .filter((list) => !implied(list))
    .sort((a, b) => byCodePoint(anyOfText(a), anyOfText(b)));
}

/**
 * The method that a refused member of a scoped client stands for. Its type is the refusal, so that
 * nothing of it leads to the SDK's class; but it is declared beside it, in the service's own file.
 */
export function refusedMethod(
  symbol: ts.Symbol | undefined,
  references: References,
  sdk: SdkClasses,
): SdkMethod[] {
  return (symbol?.declarations ?? []).flatMap((declaration) => {
    if (!ts.isPropertySignature(declaration) || !ts.isInterfaceDeclaration(declaration.parent)) {
      return [];
    }
    const name = declaration.name.getText();
    const service = describedService(declaration.getSourceFile(), references, sdk);
    return service?.methods.has(name) ? [{ service, name }] : [];
  });
}

const described = new WeakMap<ts.SourceFile, ServiceClass | undefined>();

/** The service that a generated file describes: the one whose class it imports from the SDK. */
function describedService(
  file: ts.SourceFile,
  references: References,
  sdk: SdkClasses,
): ServiceClass | undefined {
  if (described.has(file)) return described.get(file);
  const found = file.statements
    .filter(ts.isImportDeclaration)
    .map(({ importClause }) => importClause?.namedBindings)
    .flatMap((bindings) => (bindings && ts.isNamedImports(bindings) ? bindings.elements : []))
    .flatMap(({ name }) => references.declarationsOf(name))
    .map((declaration) => sdk.services.get(declaration))
    .find((service) => service !== undefined);
  described.set(file, found);
  return found;
}

/** What a type stands for that is written as a name. */
function declarationsOf(type: ts.TypeNode, references: References): readonly ts.Declaration[] {
  if (!ts.isTypeReferenceNode(type)) return [];
  const { typeName } = type;
  return references.declarationsOf(ts.isQualifiedName(typeName) ? typeName.right : typeName);
}
