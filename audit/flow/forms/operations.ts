import { ts } from "../../../codegen/src/compiler.js";
import { invoke } from "../calls/invoke.js";
import type { Flow } from "../flow.js";
import { memberOf } from "../properties/inherited.js";
import type { Cell } from "../solver/solver.js";
import { data, type Frame, isThing } from "../values.js";
import { assign } from "./assign.js";
import { evaluate } from "./evaluate.js";
import { partOfText } from "./texts.js";

export function operation(
  flow: Flow,
  node: ts.BinaryExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  const { solver } = flow;
  const { left, right, operatorToken } = node;
  // A sum of thousands of terms is nested too deeply for functions that call themselves.
  const sums: ts.BinaryExpression[] = [];
  for (let at = left; ts.isBinaryExpression(at); at = at.left) sums.push(at);
  for (const sum of sums.reverse()) evaluate(flow, sum, frame);
  const from = (side: ts.Expression) => solver.flow(evaluate(flow, side, frame), to);
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken: {
      const value = evaluate(flow, right, frame);
      assign(flow, left, value, frame);
      solver.flow(value, to);
      return;
    }
    case ts.SyntaxKind.BarBarEqualsToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken: {
      const value = evaluate(flow, right, frame);
      from(left);
      assign(flow, left, value, frame);
      solver.flow(value, to);
      return;
    }
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      from(left);
      from(right);
      return;
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.CommaToken:
      evaluate(flow, left, frame);
      from(right);
      return;
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.PlusEqualsToken: {
      partOfText(flow, evaluate(flow, left, frame), to);
      partOfText(flow, evaluate(flow, right, frame), to);
      solver.add(to, flow.text(node, undefined));
      if (operatorToken.kind === ts.SyntaxKind.PlusEqualsToken) assign(flow, left, to, frame);
      return;
    }
    case ts.SyntaxKind.InstanceOfKeyword: {
      const given = [{ cell: evaluate(flow, left, frame), node: left }];
      // A class may say itself what its instances are.
      solver.each(evaluate(flow, right, frame), (value) => {
        if (!isThing(value)) return;
        solver.each(memberOf(flow, value, "@@hasInstance"), (asked) => {
          if (isThing(asked)) invoke(flow, asked, value, { node, frame, given, to });
        });
      });
      solver.add(to, data);
      return;
    }
    default:
      evaluate(flow, left, frame);
      evaluate(flow, right, frame);
      solver.add(to, data);
  }
}
