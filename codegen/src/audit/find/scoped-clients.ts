import { byCodePoint } from "../../catalog/canonical.js";
import { ts } from "../../compiler.js";
import type { UseCaller } from "../use.js";
import type { References } from "./references.js";
import type { SdkClasses, ServiceClass } from "./sdk-classes.js";
import type { SdkMethod } from "./sdk-methods.js";

/** Whether a call makes a scoped client: a function of a generated tree that takes an SDK's client. */
export function isScopedClientCall(
  call: ts.CallExpression,
  references: References,
  sdk: SdkClasses,
): boolean {
  const { expression } = call;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  if (!ts.isIdentifier(name)) return false;
  return references.declarationsOf(name).some((d) => makesScopedClient(d, references, sdk));
}

/** Whether it is the function of a generated tree that makes scoped clients. */
export function makesScopedClient(
  declaration: ts.Node,
  references: References,
  sdk: SdkClasses,
): boolean {
  if (!ts.isFunctionDeclaration(declaration)) return false;
  if (declaration.name?.text !== "scopedClient") return false;
  const client = declaration.parameters[0]?.type;
  return client !== undefined && declarationsOf(client, references).some((d) => sdk.clients.has(d));
}

/** What a scoped service's type says of who calls. */
export interface ScopedCaller {
  readonly caller: UseCaller;
  /** The scopes that were declared; `undefined` for sessions and guests. */
  readonly declared: readonly string[] | undefined;
}

/** The caller that a service of a scoped client was declared for; `undefined` for other types. */
export function scopedCaller(type: ts.Type, checker: ts.TypeChecker): ScopedCaller | undefined {
  const holds = type.getProperties().find(({ name }) => /^__@holds(@|$)/.test(name));
  if (holds !== undefined) {
    const held = checker.getTypeOfSymbol(holds).getProperties();
    return { caller: "key", declared: held.map(({ name }) => name).sort(byCodePoint) };
  }
  const kind = /^(Session|Guest)Scoped[A-Z]/.exec(type.aliasSymbol?.name ?? "")?.[1];
  if (kind === undefined) return undefined;
  return { caller: kind === "Session" ? "session" : "guest", declared: undefined };
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
