import { ts } from "../../compiler.js";
import { superCall } from "./flow/constructors.js";
import type { SyntaxIndex } from "./syntax-index.js";

/** Which classes extend which, and where their instances are made. */
export interface ClassRelations {
  /** The classes of what a `new` makes, from the made one up; those of an SDK, too. */
  basesOf(node: ts.NewExpression): readonly ts.Declaration[];
  instances(declaration: ts.ClassLikeDeclaration): readonly ts.NewExpression[];
  constructions(declaration: ts.ClassLikeDeclaration): readonly ts.Node[];
  subclasses(declaration: ts.ClassLikeDeclaration): readonly ts.ClassLikeDeclaration[];
}

/** Asks the checker about each `new` and each class once, and only when it is needed. */
export function classRelations(checker: ts.TypeChecker, index: SyntaxIndex): ClassRelations {
  const bases = new Map<ts.NewExpression, readonly ts.Declaration[]>();
  const basesOf = (node: ts.NewExpression) => {
    const found = bases.get(node) ?? lineageOf(checker.getTypeAtLocation(node), checker);
    bases.set(node, found);
    return found;
  };
  const instances = once(() =>
    group(index.news, (node) => basesOf(node).map((declaration) => [declaration, node] as const)),
  );
  const subclasses = once(() =>
    group(index.classes, (node) =>
      lineageOf(checker.getTypeAtLocation(node), checker)
        .filter((base) => base !== node)
        .map((base) => [base, node] as const),
    ),
  );
  const direct = (declaration: ts.ClassLikeDeclaration, subclass: ts.ClassLikeDeclaration) => {
    const own = constructorOf(subclass);
    const call = own && superCall(own);
    const [, base] = lineageOf(checker.getTypeAtLocation(subclass), checker);
    return call !== undefined && base === declaration ? [call] : [];
  };
  return {
    basesOf,
    instances: (declaration) => instances().get(declaration) ?? [],
    subclasses: (declaration) => subclasses().get(declaration) ?? [],
    constructions: (declaration) => [
      // A `new` of a subclass without a constructor goes to the one that is inherited.
      ...(instances().get(declaration) ?? []).filter((node) =>
        basesOf(node)
          .slice(0, basesOf(node).indexOf(declaration))
          .every((d) => !ts.isClassLike(d) || constructorOf(d) === undefined),
      ),
      ...(subclasses().get(declaration) ?? []).flatMap((subclass) => direct(declaration, subclass)),
    ],
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

function group<K, N>(nodes: readonly N[], keys: (node: N) => readonly (readonly [K, N])[]) {
  const groups = new Map<K, N[]>();
  for (const [key, node] of nodes.flatMap(keys)) {
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [node]);
    else list.push(node);
  }
  return groups;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
