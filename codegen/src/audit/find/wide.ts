import { ts } from "../../compiler.js";
import { parametersOf } from "./syntax.js";
import { idle, TypeReach } from "./type-reach.js";

/** Functions that a service may be handed to without its type. */
export interface WideFunctions {
  /** Whether such a function can be got at through a type. */
  behind(type: ts.Type): boolean;
  /** Whether a function is one itself. Asked of its syntax first, since types cost more. */
  is(node: ts.SignatureDeclaration): boolean;
}

/** Tells functions whose parameters take more than they are called with: `any`, or a type of the program's own. */
export function findWideFunctions(
  checker: ts.TypeChecker,
  isOwn: (node: ts.Node) => boolean,
  options: ts.CompilerOptions,
): WideFunctions {
  const known = new Map<ts.Node, boolean>();
  const isImplicitAllowed = !(options.noImplicitAny ?? options.strict ?? false);

  const takesMore = (parameter: ts.ParameterDeclaration): boolean => {
    const { type, initializer, name } = parameter;
    const isUntyped = type === undefined && initializer === undefined;
    const isScript = (parameter.flags & ts.NodeFlags.JavaScriptFile) !== 0;
    // Without a type, it has that of what the function is handed to; where nothing tells, it is `any`.
    if (isUntyped && !isScript && !isImplicitAllowed && ts.isIdentifier(name)) return false;
    return isWide(checker.getTypeAtLocation(parameter));
  };
  const is = (node: ts.SignatureDeclaration): boolean => {
    const found = known.get(node);
    if (found !== undefined) return found;
    known.set(node, false); // What it takes may depend on the function itself.
    const answer = parametersOf(node).some(takesMore);
    known.set(node, answer);
    return answer;
  };

  const isWide = (type: ts.Type, within: readonly ts.Type[] = []): boolean => {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) {
      return true;
    }
    if (type.flags & idle || within.includes(type)) return false;
    const inside = (part: ts.Type) => isWide(part, [...within, type]);
    if (type.isUnionOrIntersection()) return type.types.some(inside);
    if (type.flags & ts.TypeFlags.Instantiable) {
      const constraint = checker.getBaseConstraintOfType(type);
      return constraint === undefined || inside(constraint);
    }
    const { symbol } = type;
    const declarations = symbol?.declarations ?? [];
    if (declarations.length === 0 || declarations.some(isOwn)) return true;
    if (/^(Function|Object)$/.test(symbol.name)) return true;
    return checker.getTypeArguments(type as ts.TypeReference)?.some(inside) ?? false;
  };

  const isMet = (type: ts.Type): boolean =>
    [...type.getCallSignatures(), ...type.getConstructSignatures()].some(
      ({ declaration }) =>
        declaration !== undefined &&
        !ts.isJSDocSignature(declaration) &&
        isOwn(declaration) &&
        is(declaration),
    );
  const reach = new TypeReach(checker, isOwn, { isMet, isOpen: () => true });
  return { is, behind: (type) => reach.reaches(type) };
}
