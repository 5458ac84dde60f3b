import {
  fluid,
  group,
  ifBroken,
  indent,
  join,
  type Layout,
  line,
  mustBreak,
  softline,
} from "./layout.js";
import { stringLiteral } from "./literal.js";

/** A type, as far as the generated code needs types. */
export type TypeNode =
  | { readonly kind: "name"; readonly name: string; readonly args: readonly TypeNode[] }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "keyof"; readonly of: TypeNode }
  | { readonly kind: "indexed"; readonly of: TypeNode; readonly key: string }
  | { readonly kind: "union"; readonly members: readonly TypeNode[] }
  | { readonly kind: "intersection"; readonly members: readonly TypeNode[] }
  | {
      readonly kind: "conditional";
      readonly check: TypeNode;
      readonly matches: TypeNode;
      readonly whenTrue: TypeNode;
      readonly whenFalse: TypeNode;
    };

export const named = (name: string, ...args: TypeNode[]): TypeNode => ({
  kind: "name",
  name,
  args,
});
export const literalType = (value: string): TypeNode => ({ kind: "literal", value });
export const keyOf = (of: TypeNode): TypeNode => ({ kind: "keyof", of });
export const intersection = (...members: TypeNode[]): TypeNode =>
  members.length === 1 && members[0] !== undefined ? members[0] : { kind: "intersection", members };
export const union = (members: readonly TypeNode[]): TypeNode =>
  members.length === 1 && members[0] !== undefined ? members[0] : { kind: "union", members };
export const literalUnion = (values: readonly string[]): TypeNode => union(values.map(literalType));

/** `type X = ...;`: the type begins on the same line, as long as there is room for its beginning. */
export function aliasLayout(head: string, type: TypeNode): Layout {
  return [`type ${head} =`, isUnion(type) ? unionBelow(type) : fluid(typeLayout(type)), ";"];
}

/** `readonly x: ...;`: the type begins on the same line. */
export function memberLayout(name: string, type: TypeNode): Layout {
  return [`readonly ${name}:`, isUnion(type) ? unionBelow(type) : [" ", typeLayout(type)], ";"];
}

/** `export interface X extends A, B {`, with a line for each base where they don't fit on one. */
export const heritageLayout = (name: string, bases: readonly TypeNode[]): Layout => {
  const list = indent(line, "extends ", indent(join([",", line], bases.map(typeLayout))));
  return [`export interface ${name}`, group(bases.length === 0 ? [] : list, " {")];
};

type Union = Extract<TypeNode, { kind: "union" }>;
type Conditional = Extract<TypeNode, { kind: "conditional" }>;

const isUnion = (type: TypeNode): type is Union => type.kind === "union" && type.members.length > 0;

/** A union behind `=` or `:` goes below it when broken. */
const unionBelow = (type: Union): Layout => group(indent(line, brokenUnion(type.members)));

const brokenUnion = (members: readonly TypeNode[]): Layout => [
  ifBroken("| "),
  join(
    [line, "| "],
    members.map((member) => indent(typeLayout(member))),
  ),
];

function typeLayout(type: TypeNode): Layout {
  switch (type.kind) {
    case "literal":
      return stringLiteral(type.value);
    case "name":
      if (type.args.length === 0) return type.name;
      return hasPlainArgument(type)
        ? [`${type.name}<`, type.args.map(typeLayout), ">"]
        : group(
            `${type.name}<`,
            indent(softline, join([",", line], type.args.map(typeLayout))),
            softline,
            ">",
          );
    case "keyof":
      return ["keyof ", typeLayout(type.of)];
    case "indexed":
      return [typeLayout(type.of), `[${stringLiteral(type.key)}]`];
    case "union":
      return type.members.length === 0 ? "never" : group(brokenUnion(type.members));
    case "intersection":
      return group(
        type.members.map((member, index) =>
          index === 0 ? operandLayout(member) : indent(" &", line, operandLayout(member)),
        ),
      );
    case "conditional":
      return conditionalLayout(type, [type.whenTrue, type.whenFalse].some(isConditional));
  }
}

const isConditional = (type: TypeNode): type is Conditional => type.kind === "conditional";

/** @param isChain - it is within another one, or has another one within: such ones are always broken */
function conditionalLayout(type: Conditional, isChain: boolean): Layout {
  const branch = (end: TypeNode): Layout =>
    isConditional(end) ? conditionalLayout(end, true) : indent(typeLayout(end));
  return group(
    isChain ? mustBreak : [],
    operandLayout(type.check),
    " extends ",
    typeLayout(type.matches),
    indent(line, "? ", branch(type.whenTrue)),
    indent(line, ": ", branch(type.whenFalse)),
  );
}

/** The formatter never breaks around an only argument that can't be broken itself. */
function hasPlainArgument({ args: [only, ...others] }: Extract<TypeNode, { kind: "name" }>) {
  const isPlain = only?.kind === "literal" || (only?.kind === "name" && only.args.length === 0);
  return isPlain && others.length === 0;
}

function operandLayout(type: TypeNode): Layout {
  if (type.kind === "conditional") return ["(", typeLayout(type), ")"];
  return type.kind === "union" && type.members.length > 1
    ? group("(", indent(softline, brokenUnion(type.members)), softline, ")")
    : typeLayout(type);
}
