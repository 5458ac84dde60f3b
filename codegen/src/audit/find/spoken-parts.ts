import { ts } from "../../compiler.js";
import type { Program } from "./analysis.js";
import { wrapped } from "./syntax.js";
import type { NameNode } from "./syntax-index.js";

/** The places that speak of a declaration, by the part of it that they are about: `o.users`, of `o`. */
interface SpokenParts {
  readonly byPart: ReadonlyMap<string, readonly NameNode[]>;
  /** Those that speak of all of it, or of a part that nobody knows. */
  readonly whole: readonly NameNode[];
}

const known = new WeakMap<Program, Map<ts.Declaration, SpokenParts>>();

/**
 * The places that speak of some parts of what is declared, or of the whole of it. Of an object with many properties,
 * all places would be looked at for each of these.
 */
export function spokenOf(
  program: Program,
  declaration: ts.Declaration,
  parts: Iterable<string>,
): readonly NameNode[] {
  const all = known.get(program) ?? new Map<ts.Declaration, SpokenParts>();
  known.set(program, all);
  const found = all.get(declaration) ?? sorted(program.references.to(declaration));
  all.set(declaration, found);
  return [...found.whole, ...[...parts].flatMap((part) => found.byPart.get(part) ?? [])];
}

function sorted(names: readonly NameNode[]): SpokenParts {
  const byPart = new Map<string, NameNode[]>();
  const whole: NameNode[] = [];
  for (const name of names) {
    const part = partAt(name);
    if (part === undefined) whole.push(name);
    else byPart.set(part, [...(byPart.get(part) ?? []), name]);
  }
  return { byPart, whole };
}

/** The property that is read or written of what a name stands for; what calls a method of it may be about all parts. */
function partAt(name: NameNode): string | undefined {
  const { parent } = name;
  const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === name;
  const spoken = wrapped(isProperty ? parent : name);
  const access = spoken.parent;
  if (!ts.isPropertyAccessExpression(access) || access.expression !== spoken) return undefined;
  const user = wrapped(access).parent;
  const isCallee = ts.isCallExpression(user) && user.expression === wrapped(access);
  return isCallee ? undefined : access.name.text;
}
