import { FindingsError } from "../findings/finding.js";
import { specFindings } from "./messages.js";
import { quote } from "./quote.js";
import { sizeLimit } from "./size-limit.js";

export interface FetchOptions {
  /** Milliseconds that the whole document may take; 30 seconds by default. */
  readonly timeout?: number | undefined;
  /** Called with each piece that arrives, with the bytes so far and the size if it is known. */
  readonly onProgress?: ((received: number, total: number | undefined) => void) | undefined;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;

/**
 * Fetches a document over https, within a time, up to a size, and from no other host than the one
 * that was named.
 *
 * @throws FindingsError if any of that fails
 */
export async function fetchSpec(
  address: string,
  { timeout = 30_000, onProgress }: FetchOptions,
): Promise<{ name: string; bytes: Uint8Array }> {
  const url = parseAddress(address);
  const name = `${url.origin}${url.pathname}`;
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await follow(url, name, signal);
    if (!response.ok) throw new FindingsError([specFindings.refused(name, response.status)]);
    return { name, bytes: await readBody(response, name, onProgress) };
  } catch (error) {
    if (error instanceof FindingsError) throw error;
    throw new FindingsError([
      (error as Error).name === "TimeoutError"
        ? specFindings.timedOut(name, timeout)
        : specFindings.unreachable(name, reasonOf(error as Error)),
    ]);
  }
}

function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.username !== "" || url.password !== "") {
    throw new FindingsError([specFindings.notAddress(address.replace(/\/\/[^/]*@/, "//"))]);
  }
  if (url.protocol !== "https:") {
    throw new FindingsError([specFindings.notHttps(address, url.protocol)]);
  }
  return url;
}

async function follow(url: URL, name: string, signal: AbortSignal): Promise<Response> {
  let current = url;
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    const headers = { accept: "application/json" };
    const response = await fetch(current, { redirect: "manual", signal, headers });
    const location = response.headers.get("location");
    if (!redirects.has(response.status) || location === null) return response;
    await response.body?.cancel();
    current = new URL(location, current);
    if (current.origin !== url.origin) {
      throw new FindingsError([specFindings.redirected(name, `to ${quote(current.origin)}`)]);
    }
  }
  throw new FindingsError([specFindings.redirected(name, `more than ${mostRedirects} times`)]);
}

async function readBody(
  response: Response,
  name: string,
  onProgress: FetchOptions["onProgress"],
): Promise<Uint8Array> {
  const tooLarge = () => new FindingsError([specFindings.tooLarge(name, sizeLimit)]);
  const announced = response.headers.get("content-length");
  const total = announced === null ? undefined : Number(announced);
  if (total !== undefined && total > sizeLimit) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const isPacked = response.headers.has("content-encoding");
  const pieces: Uint8Array[] = [];
  let received = 0;
  // What was announced is not relied on: a compressed answer unpacks to any size.
  for await (const piece of response.body ?? []) {
    received += piece.byteLength;
    if (received > sizeLimit) throw tooLarge();
    pieces.push(piece);
    onProgress?.(received, isPacked ? undefined : total);
  }
  return Buffer.concat(pieces);
}

/** `fetch` says "fetch failed", and its cause says why. */
function reasonOf({ message, cause }: Error): string {
  const { code, message: why } = (cause ?? {}) as { code?: string; message?: string };
  return [code, why ?? message].filter((part) => part !== undefined && part !== "").join(", ");
}
