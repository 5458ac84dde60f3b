import { anyOfChange, type Changes, changeLines, changesBetween } from "../catalog/changes.js";
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
  const scopes = find("scopes.ts");
  return {
    scopes: changesBetween(tableIn(scopes?.before, "scopes"), tableIn(scopes?.after, "scopes")),
    methods: changesBetween(
      methodsIn(changes, ({ before }) => before),
      methodsIn(changes, ({ after }) => after),
    ),
  };
}

/** The same for people, one a line. */
export function treeChangeLines({ scopes, methods }: TreeChanges): string[] {
  return [
    ...changeLines("scopes", scopes, () => ""),
    ...changeLines("methods", methods, anyOfChange),
  ];
}

/** The methods of all services, of which each has a file of its own. */
function methodsIn(
  changes: readonly FileChange[],
  textOf: (change: FileChange) => string | undefined,
): Map<string, readonly string[]> {
  return new Map(
    changes.flatMap((change) => {
      const service = /^services\/(\w+)\.ts$/.exec(change.file)?.[1];
      if (service === undefined) return [];
      const methods = tableIn(textOf(change), "methodScopes") as ReadonlyMap<string, string[]>;
      return [...methods].map(([name, anyOf]): [string, string[]] => [`${service}.${name}`, anyOf]);
    }),
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

/**
 * What a literal stands for, or the one that is handed to a function: to `frozen(...)`. Edited by hand, a file may
 * hold anything else: that is left out.
 */
function literalValue(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literalValue);
  if (ts.isCallExpression(node)) return node.arguments[0] && literalValue(node.arguments[0]);
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
