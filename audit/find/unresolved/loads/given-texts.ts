import { ts } from "../../../../codegen/src/compiler.js";
import type { Program } from "../../../facts/analysis.js";
import { isAssigned, unwrap, walk } from "../../../facts/syntax.js";
import type { Argument } from "../../../flow/forms/functions.js";
import type { Cell } from "../../../flow/solver/solver.js";
import type { Value } from "../../../flow/values.js";

type Texts = readonly ts.StringLiteralLike[];

/** The texts that an argument is made of: those that it is known to be, or else those that are written in it. */
export function textsOf(program: Program, { cell, node }: Argument): Texts {
  return followed(cell.values) ?? (node === undefined ? textsAmong(cell) : textsIn(program, node));
}

/** What an argument may be, each with the texts that it is made of; of what nobody knows, there are none. */
export function alternativesOf(
  program: Program,
  { cell, node }: Argument,
): readonly { readonly node?: ts.Node; readonly texts: Texts }[] {
  const known = followed(cell.values);
  if (known !== undefined) return known.map((text) => ({ node: text, texts: [text] }));
  if (node === undefined) return [...textsAmong(cell).map((text) => ({ texts: [text] })), none];
  return branchesOf(program, node).map((one) => ({ node: one, texts: textsIn(program, one) }));
}

const none = { texts: [] };

/** The texts that values are, alone or in lists, if they are nothing else. */
function followed(values: readonly Value[], depth = 0): Texts | undefined {
  const found: ts.StringLiteralLike[] = [];
  for (const value of values) {
    const text = textOf(value);
    const inside =
      value.kind === "list" && depth === 0
        ? followed(
            [value.elements, ...value.fields.values()].flatMap((cell) => cell.values),
            1,
          )
        : undefined;
    if (text === undefined && inside === undefined) return undefined;
    found.push(...(text === undefined ? (inside ?? []) : [text]));
  }
  return found.length === 0 ? undefined : found;
}

const textsAmong = ({ values }: Cell): Texts => values.flatMap((value) => textOf(value) ?? []);

const textOf = (value: Value): ts.StringLiteralLike | undefined =>
  value.kind === "text" && value.text !== undefined && ts.isStringLiteralLike(value.node)
    ? value.node
    : undefined;

/** What an expression may be: `given ?? "./a.js"` is either. */
function branchesOf(program: Program, expression: ts.Node): readonly ts.Node[] {
  const node = unwrap(expression);
  if (ts.isConditionalExpression(node)) {
    return [node.whenTrue, node.whenFalse].flatMap((one) => branchesOf(program, one));
  }
  if (ts.isBinaryExpression(node) && choices.has(node.operatorToken.kind)) {
    return [node.left, node.right].flatMap((one) => branchesOf(program, one));
  }
  const [initializer] = initializersOf(program, node);
  return initializer === undefined ? [node] : branchesOf(program, initializer);
}

const choices: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** The texts that are written in an expression, and in the variables that it names. */
function textsIn(program: Program, expression: ts.Node): Texts {
  const found = new Set<ts.StringLiteralLike>();
  const seen = new Set<ts.Node>();
  const visit = (root: ts.Node): void =>
    walk(root, (node) => {
      if (ts.isStringLiteralLike(node)) found.add(node);
      for (const initializer of initializersOf(program, node)) {
        if (seen.has(initializer)) continue;
        seen.add(initializer);
        visit(initializer);
      }
      return !ts.isFunctionLike(node);
    });
  visit(expression);
  return [...found];
}

/** What a variable is for good. */
const initializersOf = ({ references }: Program, node: ts.Node): readonly ts.Expression[] =>
  (ts.isIdentifier(node) ? references.declarationsOf(node) : []).flatMap((one) => {
    const isForGood = ts.isVariableDeclaration(one) && !references.to(one).some(isAssigned);
    return isForGood && one.initializer !== undefined ? [one.initializer] : [];
  });
