import { ts } from "../../codegen/src/compiler.js";
import { parametersOf } from "./syntax.js";

/**
 * The type that an argument is taken for. In the program's own generic functions that is the type
 * parameter, whatever it stands for in this call: the code there knows no more.
 */
export function parameterType(
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Expression,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  // These look behind every type.
  if (/^(Reflect\.\w+|Object\.getPrototypeOf)$/.test(call.expression.getText())) {
    return checker.getUnknownType();
  }
  if (isBound(call, argument) || isLentWide(call, checker)) return checker.getUnknownType();
  const parameter = parameterOf(call, argument, checker);
  const isSpread = ts.isSpreadElement(argument);
  if (parameter !== undefined) {
    const isForeign = parameter.getSourceFile().isDeclarationFile;
    // What nobody has written here may do anything with it.
    const isAmbient = (parameter.parent as ts.FunctionLikeDeclaration).body === undefined;
    const isWhole = parameter.dotDotDotToken === undefined || isAmbient;
    if (isSpread || (!isForeign && isWhole)) {
      return checker.getTypeAtLocation(parameter);
    }
  }
  const type = isSpread ? undefined : checker.getContextualType(argument);
  const signature = checker.getResolvedSignature(call);
  const index = (call.arguments ?? ([] as readonly ts.Node[])).indexOf(argument);
  const resolved = signature && typeTaken(signature, index, checker);
  const isOpen = resolved !== undefined && (resolved.flags & anything) !== 0;
  return isOpen ? resolved : (type ?? checker.getAnyType());
}

/** The type of what a signature takes at a position, with what the compiler has found for its type parameters. */
export function typeTaken(
  { parameters }: ts.Signature,
  index: number,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const last = parameters.at(-1);
  const declared = last?.valueDeclaration;
  const isRest =
    declared !== undefined && ts.isParameter(declared) && declared.dotDotDotToken !== undefined;
  const own = parameters[index];
  if (last === undefined || !isRest || index < parameters.length - 1) {
    return own && checker.getTypeOfSymbol(own);
  }
  const rest = checker.getTypeOfSymbol(last);
  const element = rest.getProperty(String(index - parameters.length + 1));
  return element === undefined ? rest.getNumberIndexType() : checker.getTypeOfSymbol(element);
}

/** `f.bind(self, argument)`: with it, the function is called later. */
function isBound(
  { expression, arguments: given }: ts.CallExpression | ts.NewExpression,
  argument: ts.Node,
) {
  const isBind = ts.isPropertyAccessExpression(expression) && expression.name.text === "bind";
  return isBind && given?.[0] !== argument;
}

/**
 * `f.call(self, argument)`, of a function that takes anything: the compiler finds a type for what is handed over by what
 * is handed over.
 */
function isLentWide(
  { expression }: ts.CallExpression | ts.NewExpression,
  checker: ts.TypeChecker,
): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  if (!/^(apply|call)$/.test(expression.name.text)) return false;
  const [signature] = checker.getTypeAtLocation(expression.expression).getCallSignatures();
  return (signature?.parameters ?? []).some(
    (parameter) => (checker.getTypeOfSymbol(parameter).flags & anything) !== 0,
  );
}

/** Types that say nothing. */
export const anything = ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** The parameter, as it is declared, that an argument is handed to. */
export function parameterOf(
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Node,
  checker: ts.TypeChecker,
): ts.ParameterDeclaration | undefined {
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (declaration === undefined || ts.isJSDocSignature(declaration)) return undefined;
  const given: readonly ts.Node[] = call.arguments ?? [];
  const parameters = parametersOf(declaration);
  return parameters[Math.min(given.indexOf(argument), parameters.length - 1)];
}
