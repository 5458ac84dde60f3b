/**
 * Where the key comes from with which a call is made: what keys are told apart by. A key's own text is
 * never kept.
 *
 * @module
 */
import type { SourcePlace } from "./use.js";

/** Where a key comes from. */
export type KeySource =
  /** Appwrite itself hands it to a function, or to a site's build: it holds what the configuration lists. */
  | { readonly kind: "dynamic" }
  /** A variable of the environment, a header or the like, by its name. */
  | { readonly kind: "variable"; readonly name: string }
  /** It stands in the code. */
  | { readonly kind: "literal"; readonly place: SourcePlace }
  /** Nobody can tell: it may be any of the others. */
  | {
      readonly kind: "unknown" /** Where it is set, if that is known. */;
      readonly place?: SourcePlace;
    };

/** The header in which a key is sent; Appwrite hands its own to functions in it. */
export const isKeyHeader = (name: string): boolean => /^x-appwrite-key$/i.test(name);

/** The variables in which Appwrite hands over the key that it makes. */
const dynamicVariable = /^APPWRITE_(?:FUNCTION|SITE)_API_KEY$/;

/** What a key is that comes under a name. */
export const keyNamed = (name: string): KeySource =>
  isKeyHeader(name) || dynamicVariable.test(name)
    ? { kind: "dynamic" }
    : { kind: "variable", name };

/** Whether the list of a configuration may be that of the key: it is judged by such keys' calls. */
export const mayBeDynamic = ({ kind }: KeySource): boolean =>
  kind === "dynamic" || kind === "unknown";

/** What is the same for two sources of one key. */
export function keyId(source: KeySource): string {
  if (source.kind === "variable") return `variable ${source.name}`;
  if (source.kind !== "literal") return source.kind;
  const { file, line, column } = source.place;
  return `literal ${file}:${line}:${column}`;
}

/** Each source once. */
export const distinctKeys = (sources: readonly KeySource[]): KeySource[] => [
  ...new Map(sources.map((source) => [keyId(source), source])).values(),
];

/** What a key is called in reports. */
export function keyName(source: KeySource, place: (where: SourcePlace) => string): string {
  switch (source.kind) {
    case "dynamic":
      return "dynamic key";
    case "variable":
      return `key of ${source.name}`;
    case "literal":
      return `key of a literal (${place(source.place)})`;
    case "unknown":
      return "key of unknown source";
  }
}
