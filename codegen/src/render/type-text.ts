import { group, ifBroken, indent, join, type Layout, line, softline } from "./layout.js";

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

/** `type X = ...;` */
export function aliasLayout(head: string, type: TypeNode): Layout {
  return [`type ${head} =`, typeAfter(type), ";"];
}

/** `readonly x: ...;` */
export function memberLayout(name: string, type: TypeNode): Layout {
  return [`readonly ${name}:`, typeAfter(type), ";"];
}

/** A type behind `=` or `:`. Unions go below it when broken; all others begin on the same line. */
function typeAfter(type: TypeNode): Layout {
  if (type.kind !== "union" || type.members.length === 0) return [" ", typeLayout(type)];
  return group(indent(line, ifBroken("| "), join([line, "| "], type.members.map(typeLayout))));
}

function typeLayout(type: TypeNode): Layout {
  switch (type.kind) {
    case "literal":
      return JSON.stringify(type.value);
    case "name":
      if (type.args.length === 0) return type.name;
      // The formatter never breaks around an only argument that can't be broken itself.
      return type.args.length === 1 && type.args[0]?.kind === "literal"
        ? [`${type.name}<`, typeLayout(type.args[0]), ">"]
        : group(
            `${type.name}<`,
            indent(softline, join([",", line], type.args.map(typeLayout))),
            softline,
            ">",
          );
    case "keyof":
      return ["keyof ", typeLayout(type.of)];
    case "indexed":
      return [typeLayout(type.of), `[${JSON.stringify(type.key)}]`];
    case "union":
      return type.members.length === 0
        ? "never"
        : group(join([line, "| "], type.members.map(typeLayout)));
    case "intersection":
      return group(
        type.members.map((member, index) =>
          index === 0 ? operandLayout(member) : indent(" &", line, operandLayout(member)),
        ),
      );
    case "conditional":
      return group(
        operandLayout(type.check),
        " extends ",
        typeLayout(type.matches),
        indent(line, "? ", indent(typeLayout(type.whenTrue))),
        indent(line, ": ", indent(typeLayout(type.whenFalse))),
      );
  }
}

function operandLayout(type: TypeNode): Layout {
  const nested = type.kind === "conditional" || (type.kind === "union" && type.members.length > 1);
  return nested ? ["(", typeLayout(type), ")"] : typeLayout(type);
}
