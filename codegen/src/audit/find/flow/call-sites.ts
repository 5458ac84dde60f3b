import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import { assignedValue, enclosingFunction, unwrap, wrapped } from "../syntax.js";
import type { Frame } from "./chains.js";
import { entriesBy } from "./entries.js";
import { callbackSource } from "./library.js";

/** How a function is called. */
export type Call = (
  | { readonly kind: "call"; readonly call: ts.Node; readonly skipped: number }
  | { readonly kind: "apply"; readonly call: ts.CallExpression }
  | { readonly kind: "callback"; readonly call: ts.Node }
  | { readonly kind: "jsx"; readonly element: ts.JsxOpeningLikeElement }
) & {
  /** How the code around it was entered, if the function was handed there. */
  readonly frame?: Frame | undefined;
};

export interface Calls {
  readonly found: readonly Call[];
  /** Whether there can be no other calls in the program. */
  readonly complete: boolean;
}

/** All calls of a function: by its name, and wherever it is handed on as a value. */
export function callsOf(program: Program, declaration: ts.Node): Calls {
  const known = program.calls.get(declaration);
  if (known !== undefined) return known;
  program.calls.set(declaration, { found: [], complete: true });
  const found: Call[] = [];
  const complete = new Search(program, found).ofFunction(declaration);
  const calls = { found, complete };
  program.calls.set(declaration, calls);
  return calls;
}

class Search {
  readonly #program: Program;
  readonly #found: Call[];
  readonly #seen = new Map<ts.Node, Set<Frame | undefined>>();
  /** How the code was entered that is looked through. */
  #frame: Frame | undefined;

  constructor(program: Program, found: Call[]) {
    this.#program = program;
    this.#found = found;
  }

  #add(how: Call): void {
    this.#found.push({ ...how, frame: this.#frame });
  }

  /** Whether a declaration was looked through before, as it was entered by the same way. */
  #isSeen(declaration: ts.Node): boolean {
    const frames = this.#seen.get(declaration) ?? new Set<Frame | undefined>();
    this.#seen.set(declaration, frames);
    if (frames.has(this.#frame)) return true;
    frames.add(this.#frame);
    return false;
  }

  ofFunction(declaration: ts.Node): boolean {
    if (ts.isConstructorDeclaration(declaration)) return this.#ofConstructor(declaration);
    if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) {
      return this.#named(declaration);
    }
    const isValue = ts.isArrowFunction(declaration) || ts.isFunctionExpression(declaration);
    return isValue && this.value(declaration);
  }

  #ofConstructor(declaration: ts.ConstructorDeclaration): boolean {
    const made = this.#program.classes.constructions(declaration.parent);
    for (const call of made) this.#add({ kind: "call", call, skipped: 0 });
    return true;
  }

  /** The places that speak of a declaration by its name. */
  #named(declaration: ts.Declaration): boolean {
    if (this.#isSeen(declaration)) return true;
    return this.#every(this.#program.references.to(declaration), (name) => {
      const { parent } = name;
      const isName = ts.isPropertyAccessExpression(parent) && parent.name === name;
      return this.value(isName ? parent : name);
    });
  }

  /** A place where the function is a value. */
  value(expression: ts.Node): boolean {
    const node = wrapped(expression);
    const { parent } = node;
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      if (parent.expression !== node) return this.#handedTo(parent, node);
      this.#add({ kind: "call", call: parent, skipped: 0 });
      return true;
    }
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
      return this.#throughMethod(parent);
    }
    if (ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent)) {
      this.#add({ kind: "jsx", element: parent });
      return true;
    }
    if (ts.isJsxClosingElement(parent) || isUnused(node)) return true;
    if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) {
      return this.#named(parent) && this.#written(parent);
    }
    if (ts.isPropertyDeclaration(parent) || ts.isShorthandPropertyAssignment(parent)) {
      return this.#named(parent);
    }
    if (ts.isExportAssignment(parent)) return this.#named(parent);
    if (ts.isBinaryExpression(parent)) return this.#inOperation(parent, node);
    if (ts.isConditionalExpression(parent)) return this.value(parent);
    const isResult = ts.isReturnStatement(parent) || ts.isArrowFunction(parent);
    return isResult && this.#returned(parent);
  }

  /** What an object's property was written for is called by that name, too. */
  #written(parent: ts.Node): boolean {
    if (!ts.isPropertyAssignment(parent)) return true;
    return this.#every(this.#program.references.declarationsOf(parent.name), (d) => this.#named(d));
  }

  #inOperation(parent: ts.BinaryExpression, node: ts.Node): boolean {
    if (parent.left === node) return true;
    const value = assignedValue(parent.left);
    if (value === undefined) return this.value(parent);
    const target = unwrap(parent.left);
    const name = ts.isPropertyAccessExpression(target) ? target.name : target;
    return this.#every(this.#program.references.declarationsOf(name), (d) => this.#named(d));
  }

  /** `f.call(self, ...)`, `f.apply(self, [...])`, `f.bind(self)`. */
  #throughMethod(access: ts.PropertyAccessExpression): boolean {
    const { parent } = access;
    if (!ts.isCallExpression(parent) || parent.expression !== access) return true;
    if (access.name.text === "call") {
      this.#add({ kind: "call", call: parent, skipped: 1 });
      return true;
    }
    if (access.name.text === "apply") {
      this.#add({ kind: "apply", call: parent });
      return true;
    }
    return access.name.text === "bind" && parent.arguments.length < 2 && this.value(parent);
  }

  /** The function is an argument. */
  #handedTo(call: ts.CallExpression | ts.NewExpression, argument: ts.Node): boolean {
    if (ts.isNewExpression(call)) return false;
    if (callbackSource(this.#program, call, 0) !== undefined) {
      this.#add({ kind: "callback", call });
      return true;
    }
    const position = call.arguments.indexOf(argument as ts.Expression);
    const declaration = this.#program.checker.getResolvedSignature(call)?.declaration;
    const parameter = declaration?.parameters[position];
    if (parameter === undefined || !ts.isParameter(parameter)) return false;
    const body = (declaration as ts.FunctionLikeDeclaration).body;
    return body !== undefined && this.#within(call, parameter);
  }

  /** The function is what a parameter stands for, once its function is entered by that call. */
  #within(call: ts.CallExpression, parameter: ts.ParameterDeclaration): boolean {
    const around = this.#frame;
    const frames = entriesBy(this.#program, call, parameter.parent, around);
    const known = this.#every(frames, (frame) => {
      this.#frame = frame;
      return this.#named(parameter);
    });
    this.#frame = around;
    return known;
  }

  /** The function is what another one returns: it is called where a call of that is called. */
  #returned(parent: ts.Node): boolean {
    const outer = ts.isArrowFunction(parent) ? parent : enclosingFunction(parent);
    if (outer === undefined || this.#isSeen(outer)) return outer !== undefined;
    const { found, complete } = callsOf(this.#program, outer);
    const known = this.#every(found, (how) => how.kind === "call" && this.value(how.call));
    return known && complete && found.length > 0;
  }

  #every<T>(items: Iterable<T>, search: (item: T) => boolean): boolean {
    let complete = true;
    for (const item of items) complete = search(item) && complete;
    return complete;
  }
}

/** Whether a function is not used here: imported, exported, asked for its type, left as it is. */
function isUnused(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isTypeQueryNode(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isExpressionStatement(parent)
  );
}
