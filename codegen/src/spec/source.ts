import { readFileSync, statSync } from "node:fs";
import { FindingsError } from "../findings/finding.js";
import { isAddress } from "./address.js";
import { fetchSpec, type SpecFetchOptions } from "./fetch.js";
import { specFindings } from "./messages.js";
import { sizeLimit } from "./size-limit.js";

export interface Source {
  /** The file, or the address without anything secret. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file, or fetches an address. */
export async function readSource(source: string, options: SpecFetchOptions): Promise<Source> {
  if (isAddress(source)) return fetchSpec(source, options);
  return { name: source, bytes: readLocal(source) };
}

const readFailures = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "its permissions do not allow it"],
]);

function readLocal(file: string): Uint8Array {
  const fail = (reason: string) => new FindingsError([specFindings.unreadable(file, reason)]);
  try {
    const stats = statSync(file);
    // A device or a pipe may never end.
    if (!stats.isFile()) throw fail(stats.isDirectory() ? "it is a folder" : "it is no file");
    if (stats.size > sizeLimit) throw new FindingsError([specFindings.tooLarge(file, sizeLimit)]);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof FindingsError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw fail(readFailures.get(code ?? "") ?? message);
  }
}
