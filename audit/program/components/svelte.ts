import { createRequire } from "node:module";
import { ts } from "../../../codegen/src/compiler.js";
import type { ComponentCode, Range } from "./component.js";
import { InPlace } from "./in-place.js";

const require = createRequire(import.meta.url);

/** A node of Svelte's, or of an expression in it. */
interface SvelteNode extends Range {
  readonly type: string;
}

/** Reads a component of Svelte. Throws an error if it is none. */
export function svelteCode(source: string): ComponentCode {
  // It takes long to load.
  const { parse }: typeof import("svelte/compiler") = require("svelte/compiler");
  const root = parse(source, { modern: true });
  const scripts = [root.module, root.instance]
    .flatMap((script) => script?.content ?? [])
    .map(rangeOf);
  const template = expressionsIn(root.fragment).map(rangeOf);
  const code = new InPlace(source);
  for (const script of scripts) code.keepScript(script);
  code.keepLists(template, scripts);
  const end = declared(code.text);
  const isTyped = /<script\b[^>]*\blang=["']?ts\b/.test(source) || end !== "";
  return {
    text: code.text + end,
    kind: isTyped ? ts.ScriptKind.TS : ts.ScriptKind.JS,
    template,
  };
}

const rangeOf = (node: object): Range => node as Range;

/** Where nodes stand that declare names, and are no expressions. */
const patterns: ReadonlySet<string> = new Set(["context", "error", "parameters", "value"]);

/** The outermost expressions of a template. */
function expressionsIn(node: unknown, key = ""): SvelteNode[] {
  if (Array.isArray(node)) return node.flatMap((one) => expressionsIn(one, key));
  if (!isNode(node)) return [];
  if (node.type === "VariableDeclaration") {
    const { declarations } = node as SvelteNode & { declarations: { init?: SvelteNode }[] };
    return declarations.flatMap(({ init }) => init ?? []);
  }
  if (node.type === "SnippetBlock")
    return expressionsIn((node as SvelteNode & { body: unknown }).body);
  if (!isTemplate(node)) return [node];
  return Object.entries(node).flatMap(([name, child]) =>
    isPattern(name, node) || name === "metadata" ? [] : expressionsIn(child, name),
  );
}

const isNode = (node: unknown): node is SvelteNode =>
  typeof node === "object" && node !== null && typeof Object(node).type === "string";

/** The names of Svelte's own kinds of nodes are none of ESTree's. */
const isTemplate = ({ type }: SvelteNode): boolean =>
  /^(Fragment|Text|Comment|Attribute|Component|TitleElement|SlotElement|RegularElement)$|^Svelte|(Tag|Block|Directive|Attribute)$/.test(
    type,
  ) && type !== "TemplateLiteral";

const isPattern = (name: string, { type }: SvelteNode): boolean =>
  type === "LetDirective" || (patterns.has(name) && /^(EachBlock|AwaitBlock)$/.test(type));

const runes: Readonly<Record<string, string>> = {
  $state:
    "declare function $state<T>(value: T): T; declare namespace $state { function raw<T>(value: T): T; function snapshot<T>(value: T): T; }",
  $derived:
    "declare function $derived<T>(value: T): T; declare namespace $derived { function by<T>(value: () => T): T; }",
};

/**
 * What Svelte declares by itself, behind all that stands in the file: runes that give back what they take, and
 * the values of stores.
 */
function declared(code: string): string {
  const names = new Set([...code.matchAll(/(?<![\w$.])\$[a-zA-Z]\w*/g)].map(([name]) => name));
  const values = [...names].flatMap((name) => {
    const rune = runes[name];
    if (rune !== undefined) return [rune];
    const store = name.slice(1);
    const isDeclared = new RegExp(`\\b(const|let|var|import)\\b[^;]*\\b${store}\\b`).test(code);
    return isDeclared
      ? [
          `declare let ${name}: typeof ${store} extends { subscribe(run: (value: infer V) => any, ...rest: any[]): any } ? V : any;`,
        ]
      : [];
  });
  return values.length === 0 ? "" : `\n;${values.join(" ")}`;
}
