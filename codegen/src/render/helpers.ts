import type Handlebars from "handlebars";
import { isReserved } from "../catalog/names.js";
import { group, ifBroken, indent, join, type Layout, line, print, softline } from "./layout.js";
import { stringLiteral } from "./literal.js";
import { aliasLayout, heritageLayout, memberLayout, type TypeNode } from "./type-text.js";

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

  /** `interface X extends A, B {`. */
  heritage: (name: string, parts: readonly TypeNode[]): string =>
    print(heritageLayout(identifier(name), parts), 0),

  /** `readonly x: ...;`, so many levels deep. */
  member: ({ name, type }: MemberView, depth: number): string =>
    print(memberLayout(propertyKey(name), type), depth),

  /** `x: ["a", "b"],`, so many levels deep. */
  list: (name: string, values: readonly string[], depth: number): string =>
    print([`${propertyKey(name)}: `, listLayout(values.map(stringLiteral)), ","], depth),

  /** `x: "a",`, so many levels deep. */
  text: (name: string, value: string, depth: number): string =>
    print([group(`${propertyKey(name)}:`, indent(line, stringLiteral(value))), ","], depth),

  /** `x: { route: "GET /x/{id}", lesser: ["a"] },`, so many levels deep. */
  probe: ({ scope, route, lesser }: ProbeView, depth: number): string => {
    const members = [
      ["route: ", stringLiteral(route)],
      ...(lesser.length === 0 ? [] : [["lesser: ", listLayout(lesser.map(stringLiteral))]]),
    ];
    const content = [indent(line, join([",", line], members)), ifBroken(","), line];
    return print([`${propertyKey(scope)}: `, group("{", ...content, "}"), ","], depth);
  },

  /** The literal that names another file of the tree; `path` has no extension. */
  module: (path: string, options: Handlebars.HelperOptions): string => moduleLiteral(path, options),

  /** `import type { A, B } from "...";`, from another file of the tree. */
  importTypes: (names: readonly string[], path: string, options: Handlebars.HelperOptions) =>
    print(importLayout("import type", names.map(identifier), path, options), 0),

  /** `import { a, type B } from "...";`, from another file of the tree. Types begin with `type `. */
  import: (names: readonly string[], path: string, options: Handlebars.HelperOptions): string =>
    print(importLayout("import", names.map(checked), path, options), 0),

  /** `export { a as b, type C as D };`. Types begin with `type `. */
  exports: (names: readonly Renamed[]): string => {
    const parts = names.map(({ local, name }) => `${checked(local)} as ${identifier(name)}`);
    return print(
      group("export {", indent(line, join([",", line], parts)), ifBroken(","), line, "};"),
      0,
    );
  },

  /** `export function x(a: A, b: B): C`, and how it ends: with `;` or ` {`. */
  signature: (name: string, parameters: readonly string[], result: string, end: string): string =>
    print(
      [
        group(
          `export function ${identifier(name)}(`,
          indent(softline, join([",", line], parameters)),
          ifBroken(","),
          softline,
          ")",
        ),
        `: ${result}${end}`,
      ],
      0,
    ),

  /** `[a, b];`, behind what it is assigned to. */
  names: (head: string, names: readonly string[]): string =>
    print([head, " ", listLayout(names.map(identifier)), ";"], 0),

  /** `x: {`, so many levels deep. */
  open: (name: string, depth: number): string => print(`${propertyKey(name)}: {`, depth),
} satisfies Record<string, Handlebars.HelperDelegate>;

export interface AliasView {
  readonly name: string;
  /** With its brackets: `<S extends Scope>`. */
  readonly parameters?: string;
  readonly type: TypeNode;
}

/** How a scope is asked for. */
export interface ProbeView {
  readonly scope: string;
  readonly route: string;
  readonly lesser: readonly string[];
}

/** What a file exports under another name than its own. */
export interface Renamed {
  readonly local: string;
  readonly name: string;
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

function importLayout(
  keyword: string,
  names: readonly string[],
  path: string,
  options: Handlebars.HelperOptions,
): Layout {
  const from = ` from ${moduleLiteral(path, options)};`;
  // The formatter never breaks an import of one name.
  if (names.length === 1) return [`${keyword} { `, names, " }", from];
  const list = indent(line, join([",", line], names));
  return [group(`${keyword} {`, list, ifBroken(","), line, "}"), from];
}

function identifier(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`not an identifier: ${name}`);
  return name;
}

/** A name in an import or an export: with `type ` before it, if it is a type's. */
function checked(name: string): string {
  identifier(name.replace(/^type /, ""));
  return name;
}

function propertyKey(name: string): string {
  if (isReserved(name)) throw new Error(`not a property: ${name}`);
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : stringLiteral(name);
}

function listLayout(items: readonly string[]): Layout {
  if (items.length === 0) return "[]";
  return group("[", indent(softline, join([",", line], items)), ifBroken(","), softline, "]");
}
