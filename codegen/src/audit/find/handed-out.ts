import { ts } from "ts-morph";
import type { Program } from "./analysis.js";
import { wrapped } from "./syntax.js";

/**
 * Whether a client is handed to code that is not audited, which may set a key or a session on it.
 * The constructors of services and `scopedClient` are known to leave it as it is.
 */
export function isHandedOut(program: Program, made: ts.NewExpression): boolean {
  const seen = new Set<ts.Node>();
  const value = (expression: ts.Node): boolean => {
    const node = wrapped(expression);
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
      return ts.isCallExpression(parent.parent) && program.isClientMethod(parent)
        ? value(parent.parent)
        : parent.name.text === "headers" || parent.name.text === "config";
    }
    if (ts.isVariableDeclaration(parent)) return named(parent);
    if (ts.isNewExpression(parent)) return parent.expression !== node && isForeign(parent);
    if (ts.isCallExpression(parent)) {
      return parent.expression !== node && !program.isScopedClient(parent) && isForeign(parent);
    }
    return false;
  };
  const named = (declaration: ts.Declaration): boolean => {
    if (seen.has(declaration)) return false;
    seen.add(declaration);
    return program.references.to(declaration).some((name) => value(name));
  };
  const isForeign = (call: ts.CallExpression | ts.NewExpression): boolean => {
    if (ts.isNewExpression(call) && program.made(call).services.length > 0) return false;
    const declaration = program.checker.getResolvedSignature(call)?.declaration;
    const file = declaration?.getSourceFile();
    return (
      file === undefined ||
      (file.isDeclarationFile && !program.compiler.isSourceFileDefaultLibrary(file))
    );
  };
  return value(made);
}
