import { type FetchOptions, fetchBytes } from "../http/fetch.js";
import { specFindings } from "./messages.js";
import { sizeLimit } from "./size-limit.js";

/** How a document is fetched; 30 seconds by default. */
export type SpecFetchOptions = Partial<Pick<FetchOptions, "timeout" | "onProgress">>;

/**
 * Fetches a document over https, within a time, up to a size, and from no other host than the one
 * that was named.
 *
 * @throws FindingsError if any of that fails
 */
export function fetchSpec(
  address: string,
  { timeout = 30_000, onProgress }: SpecFetchOptions,
): Promise<{ name: string; bytes: Uint8Array }> {
  const fixed = { findings: specFindings, sizeLimit, isLoopbackAllowed: false };
  return fetchBytes(address, { ...fixed, timeout, onProgress });
}
