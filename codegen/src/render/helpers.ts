import type Handlebars from "handlebars";
import { isReserved } from "../catalog/names.js";
import { group, ifBroken, indent, join, type Layout, line, print, softline } from "./layout.js";
import { stringLiteral } from "./literal.js";
import { aliasLayout, memberLayout, type TypeNode } from "./type-text.js";

/**
 * The only ways by which a template may print a value.
 *
 * Catalogs are made from documents that somebody else wrote. Each helper lets a value through as
 * data alone, so that no text in it can become code.
 *
 * @module
 */
export const helpers = {
  /** A string literal. */
  literal: (value: string): string => stringLiteral(value),

  /** A text within a one-line comment. */
  comment: (text: string): string => text.replace(/[^\x20-\x7e]+/g, " ").replaceAll("*/", "* /"),

  /** A name that is written as it is. Names of the catalog have matched a pattern before. */
  identifier: (name: string): string => identifier(name),

  /** `type X<S> = ...;`, with `export` before it where the template says `export=true`. */
  alias: ({ name, parameters, type }: AliasView, options: Handlebars.HelperOptions): string => {
    const head = `${identifier(name)}${parameters ?? ""}`;
    return print([options.hash.export === true ? "export " : "", aliasLayout(head, type)], 0);
  },

  /** `readonly x: ...;`, so many levels deep. */
  member: ({ name, type }: MemberView, depth: number): string =>
    print(memberLayout(propertyKey(name), type), depth),

  /** `x: ["a", "b"],`, so many levels deep. */
  list: (name: string, values: readonly string[], depth: number): string =>
    print([`${propertyKey(name)}: `, arrayLayout(values), ","], depth),

  /** `x: "a",`, so many levels deep. */
  text: (name: string, value: string, depth: number): string =>
    print([group(`${propertyKey(name)}:`, indent(line, stringLiteral(value))), ","], depth),

  /** The literal that names another file of the tree; `path` has no extension. */
  module: (path: string, options: Handlebars.HelperOptions): string => moduleLiteral(path, options),

  /** `import type { A, B } from "...";`, from another file of the tree. */
  importTypes: (
    names: readonly string[],
    path: string,
    options: Handlebars.HelperOptions,
  ): string =>
    print(
      [
        group(
          "import type {",
          indent(line, join([",", line], names.map(identifier))),
          ifBroken(","),
          line,
          "}",
        ),
        ` from ${moduleLiteral(path, options)};`,
      ],
      0,
    ),

  /** `x: {`, so many levels deep. */
  open: (name: string, depth: number): string => print(`${propertyKey(name)}: {`, depth),
} satisfies Record<string, Handlebars.HelperDelegate>;

export interface AliasView {
  readonly name: string;
  /** With its brackets: `<S extends Scope>`. */
  readonly parameters?: string;
  readonly type: TypeNode;
}

export interface MemberView {
  readonly name: string;
  readonly type: TypeNode;
}

/** How the tree's imports end is the same for all of it, and so stands at the root of every view. */
function moduleLiteral(path: string, { data }: Handlebars.HelperOptions): string {
  const { extension } = data.root as { extension: string };
  return stringLiteral(path + extension);
}

function identifier(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`not an identifier: ${name}`);
  return name;
}

function propertyKey(name: string): string {
  if (isReserved(name)) throw new Error(`not a property: ${name}`);
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : stringLiteral(name);
}

function arrayLayout(values: readonly string[]): Layout {
  if (values.length === 0) return "[]";
  const items = join([",", line], values.map(stringLiteral));
  return group("[", indent(softline, items), ifBroken(","), softline, "]");
}
