import { readFileSync } from "node:fs";
import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { JsonDocument } from "../catalog/document.js";
import { FindingsError, type Place } from "../findings/finding.js";
import { configFindings } from "./messages.js";

const readFailures = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "its permissions do not allow it"],
]);

/**
 * Reads a file of JSON with comments; a comma may stand behind the last entry.
 *
 * @throws FindingsError if it can't be read, is not UTF-8 text, is no such JSON or has a key twice
 */
export function readJsoncDocument(file: string): JsonDocument {
  const text = readText(file);
  const place = (offset: number): Place => ({ file, ...position(text, offset) });
  const errors: ParseError[] = [];
  const root = parseDeep(file, text, errors);
  const [error] = errors;
  if (error !== undefined)
    throw fail(configFindings.notJson(place(error.offset), syntaxReason(error)));
  if (root === undefined) throw fail(configFindings.notJson(place(0), "it is empty"));
  const repeated = repeatedKeys(root);
  if (repeated.length > 0) {
    throw new FindingsError(
      repeated.map((key) => configFindings.repeatedKey(place(key.offset), String(key.value))),
    );
  }
  return {
    file,
    value: toValue(root),
    place: (path) => place(nodeAt(root, path).offset),
  };
}

const fail = (finding: ReturnType<typeof configFindings.notText>) => new FindingsError([finding]);

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw fail(configFindings.unreadable(file, readFailures.get(code) ?? message));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw fail(configFindings.notText(file));
  }
}

/** The parser goes into what is nested by calling itself, and has no limit of its own. */
function parseDeep(file: string, text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) {
      throw fail(configFindings.notJson({ file }, "it is nested too deeply"));
    }
    throw error;
  }
}

/** What is wrong with a text, in words: `CommaExpected` is "comma expected". */
export function syntaxReason({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}

/** All keys that stand in their object a second time. */
function repeatedKeys(node: Node): Node[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const [key] = node.type === "object" ? (child.children ?? []) : [];
    const again = key !== undefined && seen.has(key.value) ? [key] : [];
    seen.add(key?.value);
    return [...again, ...repeatedKeys(child)];
  });
}

/** The value, of which no object inherits anything: `__proto__` is a key like any other. */
function toValue(node: Node): unknown {
  const children = node.children ?? [];
  if (node.type === "array") return children.map(toValue);
  if (node.type !== "object") return node.value;
  const object = Object.create(null) as Record<string, unknown>;
  for (const { children: [key, value] = [] } of children) {
    if (key !== undefined && value !== undefined) object[String(key.value)] = toValue(value);
  }
  return object;
}

/** The key or element at a path, or the nearest part around it. */
function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  const found = findNodeAtLocation(root, path as (string | number)[]);
  if (found === undefined) return path.length === 0 ? root : nodeAt(root, path.slice(0, -1));
  return found.parent?.type === "property" ? (found.parent.children?.[0] ?? found) : found;
}

function position(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
