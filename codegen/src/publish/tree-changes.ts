import { type Changes, changeLines, changesBetween } from "../catalog/changes.js";
import { ts } from "../compiler.js";
import type { FileChange } from "./compare.js";

/** What a change of the catalog does to a tree. */
export interface TreeChanges {
  /** Each scope with what is said of it. */
  readonly scopes: Changes<unknown>;
  /** `service.method`, and the scopes of which any one opens it. */
  readonly methods: Changes<readonly string[]>;
}

/**
 * The scopes and methods that differ between a tree on the disk and the one that is wanted. Both are read
 * from the generated text, since the catalog that the former was made from is gone.
 */
export function treeChanges(changes: readonly FileChange[]): TreeChanges {
  const find = (name: string) => changes.find(({ file }) => file === name);
  const [scopes, methods] = [find("scopes.ts"), find("methods.ts")];
  return {
    scopes: changesBetween(tableIn(scopes?.before, "scopes"), tableIn(scopes?.after, "scopes")),
    methods: changesBetween(methodsIn(methods?.before), methodsIn(methods?.after)),
  };
}

/** The same for people, one a line. */
export function treeChangeLines({ scopes, methods }: TreeChanges): string[] {
  const list = (anyOf: readonly string[]) => anyOf.join(" | ");
  return [
    ...changeLines("scopes", scopes, () => ""),
    ...changeLines("methods", methods, (anyOf, before) =>
      before === undefined ? `: ${list(anyOf)}` : `: ${list(before)} → ${list(anyOf)}`,
    ),
  ];
}

function methodsIn(text: string | undefined): Map<string, readonly string[]> {
  const services = tableIn(text, "methodScopes") as ReadonlyMap<string, Record<string, string[]>>;
  return new Map(
    [...services].flatMap(([service, methods]) =>
      Object.entries(methods).map(([method, anyOf]): [string, string[]] => [
        `${service}.${method}`,
        anyOf,
      ]),
    ),
  );
}

/** The table that a generated file assigns to a constant. */
function tableIn(text: string | undefined, constant: string): ReadonlyMap<string, unknown> {
  const source = ts.createSourceFile("tree.ts", text ?? "", ts.ScriptTarget.Latest);
  const value = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name }) => ts.isIdentifier(name) && name.text === constant)?.initializer;
  return new Map(Object.entries((value && literalValue(value)) ?? {}));
}

/** What a literal stands for. Edited by hand, a file may hold anything else: that is left out. */
function literalValue(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literalValue);
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  return Object.fromEntries(
    node.properties
      .filter(ts.isPropertyAssignment)
      .map(({ name, initializer }) => [
        ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "",
        literalValue(initializer),
      ]),
  );
}
