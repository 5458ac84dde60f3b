import { readFileSync } from "node:fs";
import {
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { type Finding, FindingsError, type Place } from "../../findings/finding.js";
import { configFindings } from "./messages.js";

/** A JSON file as people write it, with comments perhaps. */
export interface JsoncDocument {
  readonly file: string;
  readonly bytes: Buffer;
  /** The same as text, without a byte order mark. */
  readonly text: string;
  readonly value: unknown;
  /** The part of the tree at a path. */
  node(path: JSONPath): Node | undefined;
  /** Where that stands, or what is around it. */
  place(path: JSONPath): Place;
}

/**
 * Reads a JSON file, and lets comments and trailing commas through.
 *
 * @throws FindingsError if it can't be read, is not UTF-8 text, is no JSON or has a key twice
 */
export function readJsonc(file: string): JsoncDocument {
  return jsoncDocument(file, readBytes(file));
}

/** The same for bytes that were read already. */
export function jsoncDocument(file: string, bytes: Buffer): JsoncDocument {
  const text = decode(file, bytes);
  const tree = parse(file, text);
  const repeated = repeatedKeys(tree).map((key) =>
    configFindings.repeatedKey(placeAt(file, text, key.offset), String(key.value)),
  );
  if (repeated.length > 0) throw new FindingsError(repeated);
  const node = (path: JSONPath) => findNodeAtLocation(tree, path);
  return {
    file,
    bytes,
    text,
    value: getNodeValue(tree),
    node,
    place: (path) => {
      const nearest = path.map((_, index) => node(path.slice(0, path.length - index)));
      return placeAt(file, text, (nearest.find((found) => found !== undefined) ?? tree).offset);
    },
  };
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new FindingsError([configFindings.unreadable(file, error as NodeJS.ErrnoException)]);
  }
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FindingsError([configFindings.notText(file)]);
  }
}

function parse(file: string, text: string): Node {
  const fail = (finding: Finding) => new FindingsError([finding]);
  const errors: ParseError[] = [];
  const tree = parseDeep(text, errors);
  if (tree === "too deep") throw fail(configFindings.notJson({ file }, "it is nested too deeply"));
  const [first] = errors;
  if (first !== undefined) {
    const words = printParseErrorCode(first.error).replace(/\B[A-Z]/g, (letter) => ` ${letter}`);
    throw fail(configFindings.notJson(placeAt(file, text, first.offset), words.toLowerCase()));
  }
  if (tree === undefined) throw fail(configFindings.notJson({ file }, "it is empty"));
  return tree;
}

/** The parser goes into what is nested by calling itself, and has no limit of its own. */
function parseDeep(text: string, errors: ParseError[]): Node | "too deep" | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) return "too deep";
    throw error;
  }
}

/** The keys that stand in an object for a second time. */
function repeatedKeys({ type, children = [] }: Node): Node[] {
  const seen = new Set<unknown>();
  const here = (type === "object" ? children : []).flatMap(({ children: [key] = [] }) => {
    const again = key !== undefined && seen.has(key.value) ? [key] : [];
    seen.add(key?.value);
    return again;
  });
  return [...here, ...children.flatMap(repeatedKeys)];
}

function placeAt(file: string, text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { file, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
