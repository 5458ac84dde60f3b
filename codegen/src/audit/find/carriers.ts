import { ts } from "../../compiler.js";
import type { SdkClasses } from "./sdk-classes.js";

/** Deeper inside a type nobody looks for a service. */
const deepest = 4;

/**
 * Tells of types whether a service or a client of an SDK can be got at through them: the class itself,
 * what has some of its methods, and what holds or returns one.
 */
export class Carriers {
  readonly #checker: ts.TypeChecker;
  readonly #sdk: SdkClasses;
  readonly #isOwn: (node: ts.Node) => boolean;
  /** The program's own types that stand for a service somewhere. */
  readonly #standIns = new Set<ts.Declaration>();
  /** Those that stand for what holds one. */
  readonly #holders = new Set<ts.Declaration>();
  #known = new Map<ts.Type, boolean>();
  #knownInside = new Map<ts.Type, boolean>();

  /** @param isOwn - whether a node stands in the code that is audited */
  constructor(checker: ts.TypeChecker, sdk: SdkClasses, isOwn: (node: ts.Node) => boolean) {
    this.#checker = checker;
    this.#sdk = sdk;
    this.#isOwn = isOwn;
  }

  /** Takes a type for a carrier from now on. Returns whether it was none before. */
  add(declarations: readonly ts.Declaration[], isService: boolean): boolean {
    const known = isService ? this.#standIns : this.#holders;
    const fresh = declarations.filter((d) => !known.has(d));
    for (const declaration of fresh) known.add(declaration);
    if (fresh.length === 0) return false;
    this.#known = new Map();
    this.#knownInside = new Map();
    return true;
  }

  /** Whether one can be got at by the members that anyone may read. */
  carries(type: ts.Type): boolean {
    return this.#ask(type, this.#known, false, 0);
  }

  /** Whether one can be got at by whoever passes over `private`. */
  hides(type: ts.Type): boolean {
    return this.#ask(type, this.#knownInside, true, 0);
  }

  /** Whether a type of the program's own is known to stand for a service. */
  standsIn(type: ts.Type): boolean {
    return (type.symbol?.declarations ?? []).some((d) => this.#standIns.has(d));
  }

  /** Whether a type is a client itself, or a subclass of one. */
  isClient(type: ts.Type): boolean {
    const apparent = this.#checker.getApparentType(type);
    if (apparent.isUnionOrIntersection()) return apparent.types.some((part) => this.isClient(part));
    const { clients } = this.#sdk;
    return apparent
      .getProperties()
      .some(({ declarations = [] }) => declarations.some((d) => clients.has(d.parent)));
  }

  /** Whether a type is a class of an SDK, and nothing else. */
  isSdks(type: ts.Type): boolean {
    const { services } = this.#sdk;
    return (type.symbol?.declarations ?? []).some((d) => services.has(d));
  }

  /** Whether a type is a service or a client itself, or has methods of one. */
  isService(type: ts.Type): boolean {
    if (type.isUnionOrIntersection()) return type.types.some((part) => this.isService(part));
    const { clients, services } = this.#sdk;
    const isSdks = (d: ts.Node) => clients.has(d) || services.has(d);
    const declarations = type.symbol?.declarations ?? [];
    if (declarations.some((d) => isSdks(d) || this.#standIns.has(d))) return true;
    if (declarations.length > 0 && !declarations.some((d) => this.#isOwn(d) || isMapped(d))) {
      return false;
    }
    return type
      .getProperties()
      .some(({ declarations: own = [] }) => own.some((d) => isSdks(d.parent)));
  }

  /** The SDK as a whole: `import * as sdk`. */
  #isSdkItself(declaration: ts.Declaration): boolean {
    return ts.isSourceFile(declaration) && this.#sdk.files.has(declaration);
  }

  #ask(type: ts.Type, known: Map<ts.Type, boolean>, all: boolean, depth: number): boolean {
    if (type.flags & idle) return false;
    const found = known.get(type);
    if (found !== undefined) return found;
    if (depth > deepest) return false;
    known.set(type, false); // Types that hold themselves hold nothing else by that.
    const answer = this.#find(type, (part) => this.#ask(part, known, all, depth + 1), all);
    // An answer of `false` from further down may have been cut short.
    if (answer || depth === 0) known.set(type, answer);
    else known.delete(type);
    return answer;
  }

  #find(type: ts.Type, asks: (part: ts.Type) => boolean, all: boolean): boolean {
    if (type.isUnionOrIntersection()) return type.types.some(asks);
    if (type.flags & ts.TypeFlags.TypeParameter) {
      const constraint = this.#checker.getBaseConstraintOfType(type);
      return constraint !== undefined && constraint !== type && asks(constraint);
    }
    if (this.isService(type)) return true;
    const checker = this.#checker;
    if (checker.getTypeArguments(type as ts.TypeReference)?.some((a) => a !== type && asks(a))) {
      return true;
    }
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    if (signatures.some((s) => asks(checker.getReturnTypeOfSignature(s)))) return true;
    const declarations = type.symbol?.declarations ?? [];
    if (declarations.some((d) => this.#holders.has(d) || this.#isSdkItself(d))) return true;
    if (declarations.length > 0 && !declarations.some(this.#isOwn)) return false;
    const index = type.getStringIndexType() ?? type.getNumberIndexType();
    if (index !== undefined && asks(index)) return true;
    return type
      .getProperties()
      .some((property) => (all || !isHidden(property)) && asks(checker.getTypeOfSymbol(property)));
  }
}

/** Types that hold nothing. */
const idle =
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

/** `Pick` and its like are declared by the library, and stand for what they are made of. */
const isMapped = (declaration: ts.Node): boolean => ts.isMappedTypeNode(declaration);

function isHidden({ declarations = [] }: ts.Symbol): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return declarations.some(
    (d) =>
      (ts.getCombinedModifierFlags(d) & hidden) !== 0 ||
      ((ts.isPropertyDeclaration(d) || ts.isMethodDeclaration(d)) &&
        ts.isPrivateIdentifier(d.name)),
  );
}
