import { readFileSync } from "node:fs";
import type { DocumentNode, ValueNode } from "@humanwhocodes/momoa";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";
import { catalogFindings } from "./messages.js";
import { parseJson } from "./syntax.js";

/** A path into a JSON document. */
export type JsonPath = readonly PropertyKey[];

/** A JSON file: its value, and where each part of it stands. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  /** The place of the member or element at `path`, or of the nearest part around it. */
  place(path: JsonPath): Place;
}

/**
 * Reads a JSON file. Nothing but JSON is understood: no comments, no references.
 *
 * @throws FindingsError if it can't be read, is not UTF-8 text, is no JSON or has a key twice
 */
export function readJsonDocument(file: string): JsonDocument {
  const text = readText(file);
  const tree = parseTree(file, text);
  const repeated = repeatedKeys(file, tree.body);
  if (repeated.length > 0) throw new FindingsError(repeated);
  return {
    file,
    value: JSON.parse(text),
    place: (path) => ({ file, ...positionOf(tree.body, path) }),
  };
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new FindingsError([catalogFindings.unreadable(file, error as NodeJS.ErrnoException)]);
  }
  try {
    // A byte order mark is dropped by the decoder.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FindingsError([catalogFindings.notText(file)]);
  }
}

function parseTree(file: string, text: string): DocumentNode {
  const parsed = parseJson(text);
  if (!("reason" in parsed)) return parsed;
  const lines = text.slice(0, parsed.offset).split(/\r\n|\r|\n/);
  const where = { file, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  throw new FindingsError([catalogFindings.notJson(where, parsed.reason)]);
}

function repeatedKeys(file: string, node: ValueNode): Finding[] {
  if (node.type === "Array") return node.elements.flatMap((e) => repeatedKeys(file, e.value));
  if (node.type !== "Object") return [];
  const seen = new Set<string>();
  return node.members.flatMap((member) => {
    const key = keyOf(member.name);
    const again = seen.has(key)
      ? [catalogFindings.repeatedKey({ file, ...start(member.name.loc) }, key)]
      : [];
    seen.add(key);
    return [...again, ...repeatedKeys(file, member.value)];
  });
}

function positionOf(node: ValueNode, path: JsonPath): { line: number; column: number } {
  const [key, ...rest] = path;
  if (node.type === "Object") {
    const member = node.members.find((m) => keyOf(m.name) === key);
    if (member === undefined) return start(node.loc);
    return rest.length === 0 ? start(member.name.loc) : positionOf(member.value, rest);
  }
  if (node.type === "Array" && typeof key === "number") {
    const element = node.elements[key];
    if (element !== undefined) return positionOf(element.value, rest);
  }
  return start(node.loc);
}

const keyOf = (name: { type: "String"; value: string } | { type: "Identifier"; name: string }) =>
  name.type === "String" ? name.value : name.name;

const start = (loc: { start: { line: number; column: number } }) => ({
  line: loc.start.line,
  column: loc.start.column,
});
