import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import { declared } from "../references.js";
import { literalText, unwrap } from "../syntax.js";
import { traceCall } from "./calls.js";
import { type Chains, element, type Frame, type Path, type Site, type Step } from "./chains.js";
import { traceDeclaration } from "./declarations.js";
import { traceLiteral } from "./literals.js";
import { traceMember, traceThis } from "./members.js";
import { isContainer, traceStores } from "./stores.js";

/** Functions that call each other in many ways lead to one place by too many: enough is enough. */
const most = 20_000;

/**
 * Follows one value back to where it is made: across variables, parameters, returns, fields and
 * modules.
 *
 * It asks what flows into a place, one place after the other, and remembers with which call a
 * function was entered, so that two callers of one function are told apart.
 */
export class Trace {
  /** Where the value may be made. */
  readonly sites = new Set<Site>();
  readonly program: Program;
  readonly chains: Chains;
  readonly isOpen: boolean;
  /** Whether something may stand in the place of what the types tell of: not all is known then, whatever was found. */
  isReplaced = false;
  #questions = 0;
  readonly #answers = new Map<ts.Node, Map<Path | undefined, Map<Frame | undefined, boolean>>>();

  /**
   * @param world - `"closed"`: what is written into a property is all written by this program. Texts
   *   come from outside as well, so that for them the world is open.
   */
  constructor(program: Program, world: "closed" | "open" = "closed") {
    this.isOpen = world === "open";
    this.program = program;
    this.chains = program.chains;
  }

  /**
   * Follows what an expression evaluates to.
   *
   * @param path - which part of the value is asked about
   * @returns whether all that can flow there is known; what is known is in `sites` either way
   */
  value(expression: ts.Node, path: Path | undefined, frame: Frame | undefined): boolean {
    const node = unwrap(expression);
    return this.once(node, path, frame, () => {
      const known = this.#follow(node, path, frame);
      const isOpen = path !== undefined && !this.isOpen && isContainer(node);
      return isOpen ? traceStores(this, node, path, frame) && known : known;
    });
  }

  #follow(node: ts.Node, path: Path | undefined, frame: Frame | undefined): boolean {
    if (this.#questions > most) return false;
    const all = (...nodes: ts.Node[]) => this.every(nodes, (n) => this.value(n, path, frame));
    if (ts.isIdentifier(node)) return this.name(node, path, frame);
    if (ts.isPropertyAccessExpression(node)) return traceMember(this, node, node.name, path, frame);
    if (ts.isElementAccessExpression(node)) {
      const name = literalText(node.argumentExpression);
      return name === undefined
        ? this.part(node.expression, element, path, frame)
        : traceMember(this, node, node.argumentExpression, path, frame);
    }
    if (ts.isCallExpression(node)) return traceCall(this, node, path, frame);
    if (ts.isConditionalExpression(node)) return all(node.whenTrue, node.whenFalse);
    if (ts.isBinaryExpression(node)) return this.#operation(node, path, frame);
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) {
      return traceThis(this, node, path, frame);
    }
    return traceLiteral(this, node, path, frame);
  }

  /** Follows one part of what an expression evaluates to. */
  part(expression: ts.Node, step: Step, rest: Path | undefined, frame: Frame | undefined): boolean {
    const path = this.chains.path(step, rest);
    return path !== undefined && this.value(expression, path, frame);
  }

  /** Follows what a name stands for. */
  name(node: ts.Node, path: Path | undefined, frame: Frame | undefined): boolean {
    if (ts.isIdentifier(node) && node.text === "undefined") return true;
    const declarations = this.program.references.declarationsOf(node);
    if (declarations.length === 0) return false;
    return this.every(declarations, (d) => traceDeclaration(this, d, path, frame));
  }

  /** Follows `{ users }`: the variable of that name. */
  variable(
    member: ts.ShorthandPropertyAssignment,
    path: Path | undefined,
    frame: Frame | undefined,
  ): boolean {
    const { checker } = this.program;
    const declarations = declared(checker.getShorthandAssignmentValueSymbol(member), checker);
    return (
      declarations.length > 0 &&
      this.every(declarations, (d) => traceDeclaration(this, d, path, frame))
    );
  }

  /** A place where the value is made. */
  made(node: ts.Node, frame: Frame | undefined): true {
    this.sites.add(this.chains.site(node, frame));
    return true;
  }

  /** Unlike `every` of an array, it goes on after a `false`. */
  every<T>(items: Iterable<T>, follow: (item: T) => boolean): boolean {
    let known = true;
    for (const item of items) known = follow(item) && known;
    return known;
  }

  /** Follows what was not asked about before; otherwise, the answer is what it was. */
  once(
    node: ts.Node,
    path: Path | undefined,
    frame: Frame | undefined,
    follow: () => boolean,
  ): boolean {
    const byPath =
      this.#answers.get(node) ?? new Map<Path | undefined, Map<Frame | undefined, boolean>>();
    this.#answers.set(node, byPath);
    const byFrame = byPath.get(path) ?? new Map<Frame | undefined, boolean>();
    byPath.set(path, byFrame);
    const known = byFrame.get(frame);
    if (known !== undefined) return known;
    // What leads back to where it is asked adds nothing.
    byFrame.set(frame, true);
    this.#questions += 1;
    const answer = follow();
    byFrame.set(frame, answer);
    return answer;
  }

  #operation(node: ts.BinaryExpression, path: Path | undefined, frame: Frame | undefined): boolean {
    const { left, right, operatorToken } = node;
    switch (operatorToken.kind) {
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.BarBarEqualsToken:
      case ts.SyntaxKind.QuestionQuestionEqualsToken:
        return this.every([left, right], (side) => this.value(side, path, frame));
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.CommaToken:
      case ts.SyntaxKind.EqualsToken:
      case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
        return this.value(right, path, frame);
      default:
        return this.made(node, frame);
    }
  }
}
