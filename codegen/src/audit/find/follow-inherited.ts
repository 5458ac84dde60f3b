import { ts } from "../../compiler.js";
import type { UnresolvedReason } from "../use.js";
import type { Program } from "./analysis.js";
import { Escape } from "./escape/escape.js";
import { loses } from "./losses.js";

/**
 * Follows what a subclass puts into members whose type in the class that it extends tells less:
 * `abstract make(): any`. The code of that class uses them, and no value changes its type on the way.
 */
export function followInherited(program: Program, lost: Map<ts.Node, UnresolvedReason>): void {
  const { carriers, checker, index, isOwnNode } = program;
  for (const declaration of index.classes) {
    const base = baseOf(declaration);
    if (base === undefined) continue;
    const general = checker.getTypeAtLocation(base);
    for (const property of checker.getTypeAtLocation(declaration).getProperties()) {
      const inherited = general.getProperty(property.name);
      const declarations = inherited?.declarations ?? [];
      if (inherited === property || !declarations.some(isOwnNode)) continue;
      const given = checker.getTypeOfSymbol(property);
      if (!carriers.hides(given)) continue;
      if (!loses(carriers, checker, given, checker.getTypeOfSymbol(inherited as ts.Symbol)))
        continue;
      for (const member of declarations) {
        new Escape(program, lost, undefined).named(member, given);
      }
    }
  }
}

/** What a class extends. */
const baseOf = ({ heritageClauses }: ts.ClassLikeDeclaration) =>
  heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
