import { ts } from "../../codegen/src/compiler.js";
import { holds } from "../../src/holds.js";
import type { SdkClasses } from "./sdk-classes.js";
import { TypeReach } from "./type-reach.js";

/**
 * Tells of types whether a service or a client of an SDK can be got at through them: the class itself,
 * what has some of its methods, and what holds or returns one.
 */
export class Carriers {
  readonly #checker: ts.TypeChecker;
  readonly #sdk: SdkClasses;
  readonly #isOwn: (node: ts.Node) => boolean;
  readonly #inSight: TypeReach;
  readonly #inside: TypeReach;

  /** @param isOwn - whether a node stands in the code that is audited */
  constructor(checker: ts.TypeChecker, sdk: SdkClasses, isOwn: (node: ts.Node) => boolean) {
    this.#checker = checker;
    this.#sdk = sdk;
    this.#isOwn = isOwn;
    const isMet = (type: ts.Type) => this.isService(type) || this.#isHolder(type);
    this.#inSight = new TypeReach(checker, isOwn, { isMet, isOpen: (p) => !isHidden(p) });
    this.#inside = new TypeReach(checker, isOwn, { isMet, isOpen: () => true });
  }

  /** Whether one can be got at by the members that anyone may read. */
  carries(type: ts.Type): boolean {
    return this.#inSight.reaches(type);
  }

  /** Whether one can be got at by whoever passes over `private`. */
  hides(type: ts.Type): boolean {
    return this.#inside.reaches(type);
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
    if (this.#isScoped(type)) return true;
    const isSdks = (d: ts.Node) => clients.has(d) || services.has(d);
    const declarations = type.symbol?.declarations ?? [];
    if (declarations.some(isSdks)) return true;
    if (declarations.length > 0 && !declarations.some((d) => this.#isOwn(d) || isMapped(d))) {
      return false;
    }
    return type
      .getProperties()
      .some(({ declarations: own = [] }) => own.some((d) => isSdks(d.parent)));
  }

  /** Whether a type is a scoped client's, or one of its services': of grants, which say the same, the kind is told. */
  #isScoped(type: ts.Type): boolean {
    return type.getProperty(holds) !== undefined && type.getProperty("kind") === undefined;
  }

  /** The SDK as a whole: `import * as sdk`. */
  #isHolder({ symbol }: ts.Type): boolean {
    return (symbol?.declarations ?? []).some((d) => ts.isSourceFile(d) && this.#sdk.files.has(d));
  }
}

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
