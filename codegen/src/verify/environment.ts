import { readFileSync, statSync } from "node:fs";
import { parseEnv } from "node:util";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";
import { verifyFindings } from "./messages.js";

/** Where the variables of a client are looked up. Values may be secrets, and go nowhere but to the server. */
export interface Environment {
  /** The value, or `undefined` if it is not set or empty. */
  value(name: string): string | undefined;
  /** Where it would be set, for findings. */
  readonly place: Place;
  /** What is wrong with how it is set: twice in one file. */
  faults(name: string): Finding[];
}

/** More than that is no list of variables. */
const mostBytes = 1024 * 1024;

/**
 * The environment of the process, and a file of variables before it, if one is named.
 *
 * @param file - absolute
 * @throws FindingsError if the file can't be read, or is no text
 */
export function readEnvironment(env: NodeJS.ProcessEnv, file: string | undefined): Environment {
  const text = file === undefined ? "" : readText(file);
  const values = parseEnv(text);
  const notEmpty = (value: string | undefined) => (value === "" ? undefined : value);
  return {
    value: (name) => notEmpty(Object.hasOwn(values, name) ? values[name] : env[name]),
    place: { file: file ?? "environment" },
    faults: (name) => (file === undefined ? [] : setTwice(name, text, file)),
  };
}

function readText(file: string): string {
  const fail = (reason: string) => new FindingsError([verifyFindings.unreadable(file, reason)]);
  let bytes: Buffer;
  try {
    if (statSync(file).size > mostBytes) throw fail("it is larger than 1 MB");
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof FindingsError) throw error;
    throw fail((error as NodeJS.ErrnoException).code ?? "unknown");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw fail("it is not UTF-8 text");
  }
}

/** Readers of such files keep the first value or the last, so which key is deployed could not be told. */
function setTwice(name: string, text: string, file: string): Finding[] {
  const places = text.split(/\r\n|\r|\n/).flatMap((line, index): Place[] => {
    const [, before = "", found] = /^(\s*(?:export\s+)?)([A-Za-z_]\w*)\s*=/.exec(line) ?? [];
    return found === name ? [{ file, line: index + 1, column: before.length + 1 }] : [];
  });
  return places.slice(1).map((place) => verifyFindings.twice(place, name, places[0]?.line ?? 0));
}
