import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { oncePer } from "../../facts/once-per.js";
import { unwrap, walk } from "../../facts/syntax.js";

/** What the code of a file asks about, each by its text. */
interface Asked {
  /** What is compared, or asked for its class or a property. */
  readonly texts: ReadonlySet<string>;
  /** What calls are given: one of them may tell what it is. */
  readonly calls: ReadonlyMap<string, readonly ts.CallExpression[]>;
}

/** Whether code asks which of several an expression is, so that where it is read, only one of them may be meant. */
export function isNarrowed({ checker }: Program, expression: ts.Node): boolean {
  const asked = askedOf(expression.getSourceFile());
  const text = expression.getText();
  if (asked.texts.has(text)) return true;
  return (asked.calls.get(text) ?? []).some((call) => {
    const signature = checker.getResolvedSignature(call);
    return signature !== undefined && checker.getTypePredicateOfSignature(signature) !== undefined;
  });
}

const askedOf = oncePer(askedIn);

function askedIn(file: ts.SourceFile): Asked {
  const texts = new Set<string>();
  const calls = new Map<string, ts.CallExpression[]>();
  const add = (node: ts.Node) => texts.add(unwrap(node).getText());
  walk(file, (node) => {
    if (ts.isBinaryExpression(node)) {
      const { left, operatorToken, right } = node;
      if (operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) add(left);
      else if (operatorToken.kind === ts.SyntaxKind.InKeyword) add(right);
      else if (equality.has(operatorToken.kind)) addCompared(left, right, add);
    } else if (ts.isSwitchStatement(node)) addOwner(node.expression, add);
    else if (ts.isCallExpression(node)) {
      for (const one of node.arguments) {
        const text = unwrap(one).getText();
        const others = calls.get(text);
        if (others === undefined) calls.set(text, [node]);
        else others.push(node);
      }
    }
    return true;
  });
  return { texts, calls };
}

/** `one === users`, `one.kind === "users"`; but what is compared with nothing may still be any of them. */
function addCompared(left: ts.Node, right: ts.Node, add: (node: ts.Node) => void): void {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    addOwner(one, add);
    if (ts.isIdentifier(other) && other.text !== "undefined") add(one);
  }
}

function addOwner(node: ts.Node, add: (node: ts.Node) => void): void {
  const read = unwrap(node);
  if (ts.isPropertyAccessExpression(read)) add(read.expression);
}

const equality: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
