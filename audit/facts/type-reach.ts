import { ts } from "../../codegen/src/compiler.js";

/** More types than these behind one type come of a type that makes new ones of itself without end. */
const most = 2_000;

/** What is looked for behind a type. */
export interface Goal {
  /** Whether a type is what is looked for. */
  isMet(type: ts.Type): boolean;
  /** Whether a property may be gone through. */
  isOpen(property: ts.Symbol): boolean;
}

/**
 * Tells of types whether something can be got at through them: by a member, a result, an element or a
 * type argument. Members of somebody else's types are not gone through.
 */
export class TypeReach {
  readonly #checker: ts.TypeChecker;
  readonly #isOwn: (node: ts.Node) => boolean;
  readonly #goal: Goal;
  readonly #known = new Map<ts.Type, boolean>();

  /** @param isOwn - whether a node stands in the code that is audited */
  constructor(checker: ts.TypeChecker, isOwn: (node: ts.Node) => boolean, goal: Goal) {
    this.#checker = checker;
    this.#isOwn = isOwn;
    this.#goal = goal;
  }

  /** Whether the goal is met by a type, or by one behind it. Of types without end it may be. */
  reaches(type: ts.Type): boolean {
    if (type.flags & idle) return false;
    const found = this.#known.get(type);
    if (found !== undefined) return found;
    const seen = new Set<ts.Type>();
    const answer = this.#visit(type, seen);
    this.#known.set(type, answer);
    // Where nothing is found, nothing is behind what was gone through either.
    if (!answer) for (const part of seen) this.#known.set(part, false);
    return answer;
  }

  #visit(type: ts.Type, seen: Set<ts.Type>): boolean {
    if (type.flags & idle || seen.has(type)) return false;
    const found = this.#known.get(type);
    if (found !== undefined) return found;
    if (seen.size > most) return true;
    seen.add(type);
    const visit = (part: ts.Type | undefined) => part !== undefined && this.#visit(part, seen);
    if (type.isUnionOrIntersection()) return type.types.some(visit);
    const checker = this.#checker;
    if (type.flags & ts.TypeFlags.Instantiable) return visit(checker.getBaseConstraintOfType(type));
    if (this.#goal.isMet(type)) return true;
    if (checker.getTypeArguments(type as ts.TypeReference)?.some(visit)) return true;
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    if (signatures.some((s) => visit(checker.getReturnTypeOfSignature(s)))) return true;
    const declarations = type.symbol?.declarations ?? [];
    // `Record` and its like are declared by the library, and are made of what they are told; so is an object without a
    // name that a generic function gives: `{ proxy: T }`.
    const { objectFlags = 0 } = type as ts.ObjectType;
    const isMade = (objectFlags & ts.ObjectFlags.Instantiated) !== 0;
    const isOpen = (d: ts.Declaration) =>
      this.#isOwn(d) || ts.isMappedTypeNode(d) || (isMade && ts.isTypeLiteralNode(d));
    if (declarations.length > 0 && !declarations.some(isOpen)) return false;
    if (visit(type.getStringIndexType() ?? type.getNumberIndexType())) return true;
    return type
      .getProperties()
      .some((property) => this.#goal.isOpen(property) && visit(checker.getTypeOfSymbol(property)));
  }
}

/** Types that hold nothing. */
export const idle =
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown |
  ts.TypeFlags.Never |
  ts.TypeFlags.VoidLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.ESSymbolLike;
