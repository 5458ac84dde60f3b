import { readFileSync } from "node:fs";
import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { JsonDocument } from "../catalog/document.js";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";

/** A file of JSON with comments; a comma may stand behind the last entry. */
export interface JsoncDocument extends JsonDocument {
  readonly bytes: Buffer;
  /** The same as text, without a byte order mark. */
  readonly text: string;
  /** The part of the tree at a path. */
  node(path: JSONPath): Node | undefined;
}

/** What is said of a file that can't be taken, by those who know what it is for. */
export interface JsoncFindings {
  unreadable(file: string, reason: string): Finding;
  notText(file: string): Finding;
  notJson(where: Place, reason: string): Finding;
  repeatedKey(where: Place, key: string): Finding;
}

const readFailures = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "its permissions do not allow it"],
]);

/**
 * Reads a file.
 *
 * @throws FindingsError if it can't be read, is not UTF-8 text, is no such JSON or has a key twice
 */
export function readJsonc(file: string, findings: JsoncFindings): JsoncDocument {
  try {
    return jsoncDocument(file, readFileSync(file), findings);
  } catch (error) {
    const { code, message, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const reason = readFailures.get(code ?? "") ?? message;
    throw new FindingsError([findings.unreadable(file, reason)]);
  }
}

/**
 * The same for bytes that were read already.
 *
 * @throws FindingsError
 */
export function jsoncDocument(file: string, bytes: Buffer, findings: JsoncFindings): JsoncDocument {
  const text = decode(bytes);
  if (text === undefined) throw new FindingsError([findings.notText(file)]);
  const place = (offset: number): Place => ({ file, ...position(text, offset) });
  const root = parse(text);
  if ("fault" in root) {
    throw new FindingsError([findings.notJson(place(root.offset), root.fault)]);
  }
  const repeated = repeatedKeys(root);
  if (repeated.length > 0) {
    throw new FindingsError(
      repeated.map((key) => findings.repeatedKey(place(key.offset), String(key.value))),
    );
  }
  return {
    ...{ file, bytes, text },
    value: toValue(root),
    node: (path) => findNodeAtLocation(root, path),
    place: (path) => place(nodeAt(root, path).offset),
  };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Why a text is not parsed, and where. */
interface Fault {
  readonly fault: string;
  readonly offset: number;
}

function parse(text: string): Fault | Node {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const [error] = errors;
    if (error !== undefined) return { fault: syntaxReason(error), offset: error.offset };
    return root ?? { fault: "it is empty", offset: 0 };
  } catch (error) {
    // The parser goes into what is nested by calling itself, and has no limit of its own.
    if (error instanceof RangeError) return { fault: "it is nested too deeply", offset: 0 };
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
  const found = findNodeAtLocation(root, path as JSONPath);
  if (found === undefined) return path.length === 0 ? root : nodeAt(root, path.slice(0, -1));
  return found.parent?.type === "property" ? (found.parent.children?.[0] ?? found) : found;
}

function position(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
