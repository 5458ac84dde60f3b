import { ts } from "../../compiler.js";
import type { Entry } from "./definitions.js";

/** What assignments and calls say of a file's names, where its module system is CommonJS. */
export function commonJsEntries(statement: ts.Statement): Entry[] {
  if (ts.isExpressionStatement(statement)) return ofExpression(statement.expression);
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ initializer }) =>
    initializer !== undefined && ts.isBinaryExpression(initializer)
      ? ofExpression(initializer)
      : [],
  );
}

function ofExpression(expression: ts.Expression): Entry[] {
  if (ts.isBinaryExpression(expression)) return ofAssignment(expression);
  return ts.isCallExpression(expression) ? ofCall(expression) : [];
}

/** `exports.Users = Users`, `module.exports = { Users }`, `Users = class {}`, and several in a row. */
function ofAssignment({ left, operatorToken, right }: ts.BinaryExpression): Entry[] {
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  const more = ofExpression(right);
  const definition = { written: right };
  if (ts.isIdentifier(left)) return [...more, { kind: "own", name: left.text, definition }];
  if (isModuleExports(left)) return [...more, ...ofModuleExports(right)];
  return ts.isPropertyAccessExpression(left) && isExports(left.expression)
    ? [...more, { kind: "exported", name: left.name.text, definition }]
    : more;
}

function ofModuleExports(value: ts.Expression): Entry[] {
  if (!ts.isObjectLiteralExpression(value)) return [{ kind: "whole", expression: value }];
  return value.properties.flatMap((property): Entry[] => {
    const written = ts.isShorthandPropertyAssignment(property)
      ? property.name
      : ts.isPropertyAssignment(property)
        ? property.initializer
        : undefined;
    const name = property.name && ts.isIdentifier(property.name) ? property.name.text : undefined;
    if (written === undefined || name === undefined) return [];
    return [{ kind: "exported", name, definition: { written } }];
  });
}

/** `Object.defineProperty(exports, "Users", …)`, and `__exportStar(require("./users"), exports)`. */
function ofCall({ expression, arguments: [first, second, third] }: ts.CallExpression): Entry[] {
  if (first === undefined || second === undefined) return [];
  if (ts.isPropertyAccessExpression(expression) && expression.name.text === "defineProperty") {
    const written = third && described(third);
    return isExports(first) && ts.isStringLiteral(second) && written !== undefined
      ? [{ kind: "exported", name: second.text, definition: { written } }]
      : [];
  }
  const from = requiredBy(first);
  return from !== undefined && isExports(second) ? [{ kind: "passed on", from }] : [];
}

/** What a property is described to be: `{ value: Users }`, `{ get: function () { return users.Users; } }`. */
function described(description: ts.Expression): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(description)) return undefined;
  for (const property of description.properties) {
    const name = property.name && ts.isIdentifier(property.name) ? property.name.text : undefined;
    if (name === "get" && ts.isMethodDeclaration(property)) return returned(property.body);
    if (!ts.isPropertyAssignment(property)) continue;
    const { initializer } = property;
    if (name === "value") return initializer;
    if (name !== "get") continue;
    if (ts.isFunctionExpression(initializer)) return returned(initializer.body);
    if (ts.isArrowFunction(initializer)) return returned(initializer.body);
  }
  return undefined;
}

function returned(body: ts.ConciseBody | undefined): ts.Expression | undefined {
  if (body === undefined || !ts.isBlock(body)) return body;
  const [only, ...more] = body.statements;
  return only !== undefined && more.length === 0 && ts.isReturnStatement(only)
    ? only.expression
    : undefined;
}

/** The file that `require("./users")` asks for. */
export function requiredBy(expression: ts.Expression): string | undefined {
  if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined;
  const [specifier, ...more] = expression.arguments;
  const isRequire = expression.expression.text === "require" && more.length === 0;
  return isRequire && specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
}

const isExports = (node: ts.Expression): boolean =>
  (ts.isIdentifier(node) && node.text === "exports") || isModuleExports(node);

const isModuleExports = (node: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(node) &&
  node.name.text === "exports" &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === "module";
