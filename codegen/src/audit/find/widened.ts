import { ts } from "../../compiler.js";
import type { Program } from "./analysis.js";
import { loses } from "./losses.js";

/** A parameter that is given a service, or what holds one, without its type. */
export interface Widened {
  readonly parameter: ts.ParameterDeclaration;
  /** The type of what it is given. */
  readonly given: ts.Type;
}

/**
 * The parameters of functions that are taken for functions of another type, and called with more than
 * they ask for: `(users: any) => …` where `(users: Users) => …` is wanted.
 */
export function widenedParameters(
  { carriers, checker, isOwnNode }: Program,
  source: ts.Type,
  target: ts.Type,
): Widened[] {
  const found: Widened[] = [];
  const seen = new Map<ts.Type, Set<ts.Type>>();

  const compare = (own: ts.Type | undefined, wanted: ts.Type | undefined): void => {
    if (own === undefined || wanted === undefined || own === wanted) return;
    const others = seen.get(own) ?? new Set();
    seen.set(own, others);
    if (others.has(wanted)) return;
    others.add(wanted);
    if (wanted.isUnionOrIntersection()) {
      for (const part of wanted.types) compare(own, part);
    } else if (own.isUnionOrIntersection()) {
      for (const part of own.types) compare(part, wanted);
    } else {
      compareSignatures(own.getCallSignatures(), wanted.getCallSignatures());
      compareSignatures(own.getConstructSignatures(), wanted.getConstructSignatures());
      compareParts(own, wanted);
    }
  };

  const compareSignatures = (
    own: readonly ts.Signature[],
    wanted: readonly ts.Signature[],
  ): void => {
    for (const one of own) for (const other of wanted) compareParameters(one, other);
  };

  const compareParameters = (own: ts.Signature, wanted: ts.Signature): void => {
    for (const [index, symbol] of own.parameters.entries()) {
      const parameter = symbol.valueDeclaration;
      if (parameter === undefined || !ts.isParameter(parameter)) continue;
      const taken = elementType(checker, symbol);
      for (const given of givenTo(checker, parameter, wanted, index)) {
        add(parameter, taken, given);
      }
    }
    compare(own.getReturnType(), wanted.getReturnType());
  };

  const compareParts = (own: ts.Type, wanted: ts.Type): void => {
    const [arguments_, others] = [own, wanted].map((t) =>
      checker.getTypeArguments(t as ts.TypeReference),
    );
    if ((own as ts.TypeReference).target === (wanted as ts.TypeReference).target) {
      for (const [index, argument] of (arguments_ ?? []).entries()) {
        compare(argument, others?.[index]);
      }
    }
    // Nobody but the program itself overrides a member.
    if (!(own.symbol?.declarations ?? []).some(isOwnNode)) return;
    const index = wanted.getStringIndexType() ?? wanted.getNumberIndexType();
    if (index !== undefined) {
      for (const property of own.getProperties()) compare(checker.getTypeOfSymbol(property), index);
    }
    for (const property of wanted.getProperties()) {
      const same = own.getProperty(property.name);
      if (same === undefined || same === property) continue;
      compareSetters(same, property);
      compare(checker.getTypeOfSymbol(same), checker.getTypeOfSymbol(property));
    }
  };

  const compareSetters = (own: ts.Symbol, wanted: ts.Symbol): void => {
    const given = checker.getTypeOfSymbol(wanted);
    for (const setter of (own.declarations ?? []).filter(ts.isSetAccessor)) {
      const [parameter] = setter.parameters;
      if (parameter !== undefined) add(parameter, checker.getTypeAtLocation(parameter), given);
    }
  };

  const add = (parameter: ts.ParameterDeclaration, taken: ts.Type, given: ts.Type): void => {
    if (carriers.carries(given) && loses(carriers, checker, given, taken)) {
      found.push({ parameter, given });
    }
  };

  compare(source, target);
  return found;
}

/** The types of what a parameter may be given by who calls a signature: a rest takes all that is left. */
function givenTo(
  checker: ts.TypeChecker,
  parameter: ts.ParameterDeclaration,
  { parameters }: ts.Signature,
  index: number,
): ts.Type[] {
  const isRest = parameter.dotDotDotToken !== undefined;
  const symbols = isRest ? parameters.slice(index) : parameters.slice(index, index + 1);
  const last = parameters.at(-1);
  const rest = symbols.length === 0 && isRestParameter(last) ? [last] : [];
  return [...symbols, ...rest].map((symbol) => elementType(checker, symbol));
}

const isRestParameter = (symbol: ts.Symbol | undefined): symbol is ts.Symbol =>
  symbol?.valueDeclaration !== undefined &&
  ts.isParameter(symbol.valueDeclaration) &&
  symbol.valueDeclaration.dotDotDotToken !== undefined;

/** The type of what a parameter is given: of a rest, that of one of its elements. */
export function elementType(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  const type = checker.getTypeOfSymbol(symbol);
  return isRestParameter(symbol) ? (type.getNumberIndexType() ?? type) : type;
}
