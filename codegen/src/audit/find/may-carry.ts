import { ts } from "../../compiler.js";
import type { Program } from "./analysis.js";
import { resultsOf } from "./flow/functions.js";
import { isPlain, unwrap } from "./syntax.js";

/** Whether the type of an expression may be sought; asked before the type itself, which costs more. */
export type MayCarry = (expression: ts.Node) => boolean;

/** What values may carry: a service, or a function that one may be handed to. */
export interface Sought {
  /** Whether it can be got at through a type. */
  behind(type: ts.Type): boolean;
  /** Whether a function is what is sought, whatever it returns. */
  is(node: ts.SignatureDeclaration): boolean;
}

/**
 * Most expressions can be told by what they are made of: a property carries nothing if its object does
 * not, a call if neither the function nor an argument does. The compiler is asked for types that are
 * written down, and never to find one.
 */
export function createMayCarry(
  { carriers, checker, sdk: { methodNames } }: Pick<Program, "carriers" | "checker" | "sdk">,
  sought: Sought,
): MayCarry {
  const known = new Map<ts.Node, boolean>();
  const carries = (node: ts.Node): boolean => sought.behind(checker.getTypeAtLocation(node));

  const ask: MayCarry = (expression) => {
    const node = unwrap(expression);
    const found = known.get(node);
    if (found !== undefined) return found;
    known.set(node, false); // What depends on itself alone carries nothing.
    const answer = find(node);
    known.set(node, answer);
    return answer;
  };

  const find = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node)) return ofName(node);
    if (ts.isPropertyAccessExpression(node)) {
      return node.expression.kind === ts.SyntaxKind.ThisKeyword
        ? carries(node)
        : ask(node.expression);
    }
    if (ts.isElementAccessExpression(node)) return ask(node.expression);
    if (ts.isCallExpression(node)) return !isMethodCall(node) && ofCall(node);
    if (ts.isNewExpression(node)) return ofCall(node);
    if (ts.isConditionalExpression(node)) return ask(node.whenTrue) || ask(node.whenFalse);
    if (ts.isBinaryExpression(node)) return ask(node.left) || ask(node.right);
    if (ts.isObjectLiteralExpression(node)) return node.properties.some(ofMember);
    if (ts.isArrayLiteralExpression(node)) return node.elements.some(ask);
    if (ts.isSpreadElement(node)) return ask(node.expression);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return ofFunction(node);
    return !isPlain(node);
  };

  const ofName = (node: ts.Identifier): boolean => {
    const symbol = checker.getSymbolAtLocation(node);
    const declaration = symbol?.valueDeclaration;
    if (declaration === undefined) return symbol === undefined || carries(node);
    if (ts.isVariableDeclaration(declaration)) return ofVariable(declaration, node);
    if (ts.isParameter(declaration)) return ofParameter(declaration, node);
    if (ts.isFunctionDeclaration(declaration) && declaration.type === undefined) {
      return ofFunction(declaration);
    }
    return carries(node);
  };

  const ofVariable = (declaration: ts.VariableDeclaration, node: ts.Identifier): boolean => {
    const { initializer, parent, type } = declaration;
    const isConst = (parent.flags & ts.NodeFlags.Const) !== 0;
    if (type !== undefined || !isConst || ts.isCatchClause(parent)) return carries(node);
    if (ts.isForOfStatement(parent.parent)) return ask(parent.parent.expression);
    return initializer === undefined ? carries(node) : ask(initializer);
  };

  /** A parameter without a type has that of the function that the callback is handed to. */
  const ofParameter = (declaration: ts.ParameterDeclaration, node: ts.Identifier): boolean => {
    const callback = declaration.parent;
    const call = callback.parent;
    const isHanded =
      declaration.type === undefined &&
      declaration.initializer === undefined &&
      ts.isArrowFunction(callback) &&
      ts.isCallExpression(call) &&
      call.arguments.includes(callback);
    if (!isHanded) return carries(node);
    return ask(call.expression) || call.arguments.some((a) => a !== callback && ask(a));
  };

  const ofCall = (node: ts.CallExpression | ts.NewExpression): boolean =>
    node.typeArguments !== undefined || ask(node.expression) || (node.arguments ?? []).some(ask);

  /** What the server answers is data. */
  const isMethodCall = ({ expression }: ts.CallExpression): boolean => {
    const callee = unwrap(expression);
    if (!ts.isPropertyAccessExpression(callee) || !methodNames.has(callee.name.text)) return false;
    return (
      isNamed(callee.expression) && carriers.isSdks(checker.getTypeAtLocation(callee.expression))
    );
  };

  const ofMember = (member: ts.ObjectLiteralElementLike): boolean => {
    if (ts.isPropertyAssignment(member)) return ask(member.initializer);
    if (ts.isSpreadAssignment(member)) return ask(member.expression);
    return !ts.isShorthandPropertyAssignment(member) || carries(member.name);
  };

  const ofFunction = (node: ts.FunctionLikeDeclaration): boolean => {
    const { body } = node;
    if (body === undefined || node.type !== undefined || sought.is(node)) return true;
    if (!ts.isBlock(body)) return ask(body);
    return Object.values(resultsOf(body)).flat().some(ask);
  };

  return ask;
}

const isNamed = (node: ts.Node): boolean =>
  ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
