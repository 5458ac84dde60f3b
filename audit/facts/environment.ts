import { ts } from "../../codegen/src/compiler.js";
import type { Program } from "./analysis.js";
import { literalText, unwrap, writtenName } from "./syntax.js";

/** What the names of environment variables look like; of other names, nobody can tell what they stand for. */
const variable = /^[A-Z][A-Z0-9_]{2,}$/;
/** What objects are called whose properties are settings from outside. */
const outside = /^(?:\$?env|environment|headers|runtimeConfig|secrets|variables)$/i;

/** The name of the property that an expression reads, if it is written out. */
export function nameOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) ? literalText(node.argumentExpression) : undefined;
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
