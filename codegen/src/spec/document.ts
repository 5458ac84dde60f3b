import { parseJson } from "../catalog/syntax.js";
import { FindingsError, type Place } from "../findings/finding.js";
import { specFindings } from "./messages.js";
import { type Landmark, scanJson } from "./scan.js";

/** A server's document: its value, and where the parts close to its root stand. */
export interface SpecDocument {
  /** The file or address that it was read from. */
  readonly name: string;
  readonly value: unknown;
  /** The place of the member at `path`, or of the nearest part around it that is known. */
  place(path: readonly string[]): Place;
}

/**
 * Parses a document. Nothing but JSON is understood: no YAML, no comments, no references.
 *
 * @throws FindingsError if it is not UTF-8 text, is no JSON, is nested too deeply or has a key twice
 */
export function parseSpecDocument(name: string, bytes: Uint8Array): SpecDocument {
  const text = decode(name, bytes);
  const value = parseValue(name, text);
  const { root, repeated, tooDeep } = scanJson(text);
  const lines = lineStarts(text);
  const place = (offset: number): Place => ({ file: name, ...position(lines, offset) });
  if (tooDeep !== undefined) throw new FindingsError([specFindings.tooDeep(place(tooDeep))]);
  if (repeated.length > 0) {
    const findings = repeated.map((r) => specFindings.repeatedKey(place(r.offset), r.key));
    throw new FindingsError(findings);
  }
  return { name, value, place: (path) => place(nearest(root, path).offset) };
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    // A byte order mark is dropped by the decoder.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FindingsError([specFindings.notText(name)]);
  }
}

function parseValue(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's own message says neither line nor column. The slower parser does.
    const fault = parseJson(text);
    const { offset, reason } =
      "reason" in fault ? fault : { offset: 0, reason: (error as Error).message };
    const place = { file: name, ...position(lineStarts(text), offset) };
    throw new FindingsError([specFindings.notJson(place, reason)]);
  }
}

function nearest(landmark: Landmark, [key, ...rest]: readonly string[]): Landmark {
  const member = key === undefined ? undefined : landmark.members.get(key);
  return member === undefined ? landmark : nearest(member, rest);
}

/** The offsets that lines begin at. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

function position(starts: readonly number[], offset: number): { line: number; column: number } {
  let line = 0;
  for (let size = starts.length; size > 0; size = Math.floor(size / 2)) {
    while ((starts[line + size] ?? Number.POSITIVE_INFINITY) <= offset) line += size;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
