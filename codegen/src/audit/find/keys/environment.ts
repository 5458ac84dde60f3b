import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import type { Path } from "../flow/chains.js";
import { literalText, unwrap, writtenName } from "../syntax.js";

/** What the names of environment variables look like; of other names, nobody can tell what they stand for. */
const variable = /^[A-Z][A-Z0-9_]{2,}$/;
/** What objects are called whose properties are settings from outside. */
const outside = /^(?:\$?env|environment|headers|runtimeConfig|secrets|variables)$/i;

/**
 * The name under which a value is read from what surrounds the program: `process.env.NAME`, and what is
 * like it.
 *
 * @param path - which part of the expression's value is asked about
 */
export function environmentName(
  program: Program,
  node: ts.Node,
  path: Path | undefined,
): string | undefined {
  const steps = stepsOf(path);
  if (steps === undefined) return undefined;
  const [first, second] = steps;
  if (isRuntime(program, node)) {
    if (first === "argv") return "process.argv";
    return first === "env" && steps.length === 2 ? second : undefined;
  }
  if (isMember(program, node, "argv")) return steps.length > 0 ? "process.argv" : undefined;
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    // Nuxt's, and what a Deno program's environment is as a whole.
    if (/^useRuntimeConfig$/.test(expression.getText())) return steps.join(".") || undefined;
    const isWhole =
      ts.isPropertyAccessExpression(expression) &&
      expression.name.text === "toObject" &&
      isMember(program, unwrap(expression.expression), "env");
    return isWhole && steps.length === 1 ? first : undefined;
  }
  return steps.length === 1 && isMember(program, node, "env") ? first : undefined;
}

/** The environment of a runtime: `process.env`, `Deno.env`, `import.meta.env`. */
export const isEnvironment = (program: Program, node: ts.Node): boolean =>
  isMember(program, node, "env");

function isMember(program: Program, node: ts.Node, name: string): boolean {
  return (
    (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
    nameOf(node) === name &&
    isRuntime(program, unwrap(node.expression))
  );
}

function isRuntime(program: Program, node: ts.Node): boolean {
  if (ts.isMetaProperty(node)) return true;
  if (ts.isPropertyAccessExpression(node)) {
    return /^(?:process|Bun|Deno)$/.test(node.name.text) && isGlobal(unwrap(node.expression));
  }
  return ts.isIdentifier(node) && /^(?:process|Bun|Deno)$/.test(node.text) && !program.isOwn(node);
}

const isGlobal = (node: ts.Node): boolean =>
  ts.isIdentifier(node) && /^(?:globalThis|global)$/.test(node.text);

/** The name of the property that an expression reads, if it is written out. */
export function nameOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) ? literalText(node.argumentExpression) : undefined;
}

/** The names of a path; `undefined` if it has steps without one. */
function stepsOf(path: Path | undefined): string[] | undefined {
  const steps: string[] = [];
  for (let at = path; at !== undefined; at = at.rest) {
    if (typeof at.step !== "string") return undefined;
    steps.push(at.step);
  }
  return steps;
}

/**
 * The name under which a value is read that could not be followed. What it is called says where it comes
 * from: a header, a variable of the environment, a setting; any other name may stand for anything.
 */
export function readName(program: Program, node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const name = nameOf(node);
    return name === undefined ? undefined : named(name, lastName(unwrap(node.expression)));
  }
  if (!ts.isIdentifier(node)) return undefined;
  const parents = program.references.declarationsOf(node);
  // What is imported from a module that is not there, and what is only said to be.
  if (parents.length === 0 || parents.every(isAmbient)) return named(importedName(program, node));
  const [binding, ...others] = parents;
  if (binding === undefined || others.length > 0 || !ts.isBindingElement(binding)) return undefined;
  const name = writtenName(binding.propertyName ?? binding.name);
  return name === undefined ? undefined : named(name, takenFrom(binding));
}

/** `get("NAME")`, `header("x-name")`: the text by which something is looked up. */
export function lookedUp(text: string): string | undefined {
  return variable.test(text) || /^x-/i.test(text) ? text : undefined;
}

function named(name: string, object?: string): string | undefined {
  const isOutside = object !== undefined && outside.test(object);
  return isOutside || lookedUp(name) !== undefined ? name : undefined;
}

/** What the object is called that a pattern takes apart. */
function takenFrom(binding: ts.BindingElement): string | undefined {
  const { parent } = binding.parent;
  if (ts.isBindingElement(parent)) return writtenName(parent.propertyName ?? parent.name);
  const value = ts.isVariableDeclaration(parent) ? parent.initializer : undefined;
  return value === undefined ? undefined : lastName(unwrap(value));
}

const lastName = (node: ts.Node): string | undefined =>
  ts.isIdentifier(node) ? node.text : nameOf(node);

function isAmbient(declaration: ts.Declaration): boolean {
  const flags = ts.getCombinedModifierFlags(declaration);
  return (
    ts.isVariableDeclaration(declaration) &&
    (declaration.getSourceFile().isDeclarationFile || (flags & ts.ModifierFlags.Ambient) !== 0)
  );
}

/** The name by which a module exports what is imported under another. */
function importedName({ checker }: Program, node: ts.Identifier): string {
  const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
  const specifier = declarations.find(ts.isImportSpecifier);
  return specifier?.propertyName?.text ?? node.text;
}
