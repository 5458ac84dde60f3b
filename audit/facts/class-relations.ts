import { ts } from "../../codegen/src/compiler.js";

/** Which classes extend which. */
export interface ClassRelations {
  /** The classes of what a `new` makes, from the made one up; those of an SDK, too. */
  basesOf(node: ts.NewExpression): readonly ts.Declaration[];
}

/** Asks the checker about each `new` once, and only when it is needed. */
export function classRelations(checker: ts.TypeChecker): ClassRelations {
  const bases = new Map<ts.NewExpression, readonly ts.Declaration[]>();
  return {
    basesOf: (node) => {
      const found = bases.get(node) ?? lineageOf(checker.getTypeAtLocation(node), checker);
      bases.set(node, found);
      return found;
    },
  };
}

/** The constructor of a class that has a body. */
export function constructorOf(
  declaration: ts.ClassLikeDeclaration,
): ts.ConstructorDeclaration | undefined {
  return declaration.members.find(
    (member): member is ts.ConstructorDeclaration =>
      ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

/** The classes behind a type, each before the one that it extends. */
function lineageOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Declaration[] {
  const found = new Set<ts.Declaration>();
  const visit = (t: ts.Type): void => {
    const constraint = t.isTypeParameter() ? checker.getBaseConstraintOfType(t) : undefined;
    const target = (t as ts.TypeReference).target ?? t;
    for (const declaration of t.symbol?.declarations ?? []) {
      if (ts.isClassLike(declaration)) found.add(declaration);
    }
    if (t.isUnionOrIntersection()) t.types.forEach(visit);
    else if (constraint !== undefined) visit(constraint);
    else if (target.isClassOrInterface()) checker.getBaseTypes(target).forEach(visit);
  };
  visit(type);
  return [...found];
}
