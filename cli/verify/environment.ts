import { join, resolve } from "node:path";
import type { Finding, Place } from "../../codegen/src/findings/finding.js";
import { isFile } from "../../codegen/src/sdk/manifest.js";
import { placesOf, readEnvText, variablesIn } from "./env-text.js";
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

/**
 * The environment of the process, and a file of variables before it, if one is named.
 *
 * @param file - absolute
 * @throws FindingsError if the file can't be read, or is no text
 */
function readEnvironment(env: NodeJS.ProcessEnv, file: string | undefined): Environment {
  const text = file === undefined ? "" : readEnvText(file);
  const values = variablesIn(text);
  const notEmpty = (value: string | undefined) => (value === "" ? undefined : value);
  return {
    value: (name) => notEmpty(Object.hasOwn(values, name) ? values[name] : env[name]),
    place: { file: file ?? "environment" },
    faults: (name) => (file === undefined ? [] : setTwice(name, text, file)),
  };
}

/**
 * The environment of the process: behind the file that is named, or else before the folder's `.env`, if there is one.
 *
 * @param folder - absolute
 * @param named - from the folder
 * @throws FindingsError if the file can't be read, or is no text
 */
export function environmentIn(folder: string, named: string | undefined): Environment {
  if (named !== undefined) return readEnvironment(process.env, resolve(folder, named));
  const own = readEnvironment(process.env, undefined);
  const file = join(folder, ".env");
  if (!isFile(file)) return own;
  const behind = readEnvironment({}, file);
  return {
    value: (name) => own.value(name) ?? behind.value(name),
    place: behind.place,
    faults: (name) => (own.value(name) === undefined ? behind.faults(name) : []),
  };
}

/** Readers of such files keep the first value or the last, so which key is deployed could not be told. */
export function setTwice(name: string, text: string, file: string): Finding[] {
  const places = placesOf(name, text, file);
  return places.slice(1).map((place) => verifyFindings.twice(place, name, places[0]?.line ?? 0));
}
