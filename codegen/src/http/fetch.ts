import { type Finding, FindingsError } from "../findings/finding.js";
import { quote } from "../findings/quote.js";

/** What is said where a fetch fails. `file` is the address without anything secret. */
export interface FetchFindings {
  notAddress(file: string): Finding;
  notHttps(file: string, protocol: string): Finding;
  redirected(file: string, reason: string): Finding;
  refused(file: string, status: number): Finding;
  unreachable(file: string, reason: string): Finding;
  timedOut(file: string, milliseconds: number): Finding;
  tooLarge(file: string, limit: number): Finding;
}

export interface FetchOptions {
  readonly findings: FetchFindings;
  /** Milliseconds that the whole answer may take. */
  readonly timeout: number;
  /** The most bytes that are taken. */
  readonly sizeLimit: number;
  /** Whether http is allowed to an address of this machine. */
  readonly isLoopbackAllowed: boolean;
  /** Called with each piece that arrives, with the bytes so far and the size if it is known. */
  readonly onProgress?: ((received: number, total: number | undefined) => void) | undefined;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;

/** What was fetched. */
interface Fetched {
  /** The address without anything secret. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Fetches over https, within a time, up to a size, and from no other host than the one that was named.
 *
 * @throws FindingsError if any of that fails
 */
export function fetchBytes(address: string, options: FetchOptions): Promise<Fetched> {
  return fetchBody(address, options, async (url, name, signal) => {
    const response = await follow(url, name, signal, options.findings);
    if (!response.ok) throw new FindingsError([options.findings.refused(name, response.status)]);
    return response;
  });
}

/** A request that carries a secret. */
export interface SecretRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/**
 * Sends a secret to the address that was named and nowhere else: no redirect is followed. What the server
 * answers is returned, whatever its status.
 *
 * @throws FindingsError as {@link fetchBytes}, but for the status
 */
export async function fetchAnswer(
  address: string,
  options: FetchOptions,
  request: SecretRequest,
): Promise<Fetched & { readonly status: number }> {
  let status = 0;
  const fetched = await fetchBody(address, options, async (url, name, signal) => {
    const response = await fetch(url, { ...request, redirect: "manual", signal });
    if (redirects.has(response.status)) {
      await response.body?.cancel();
      throw new FindingsError([options.findings.redirected(name, `${response.status}`)]);
    }
    ({ status } = response);
    return response;
  });
  return { ...fetched, status };
}

async function fetchBody(
  address: string,
  options: FetchOptions,
  send: (url: URL, name: string, signal: AbortSignal) => Promise<Response>,
): Promise<Fetched> {
  const { findings, timeout } = options;
  const url = parseAddress(address, options);
  const name = nameOf(url);
  try {
    const response = await send(url, name, AbortSignal.timeout(timeout));
    return { name, bytes: await readBody(response, name, options) };
  } catch (error) {
    if (error instanceof FindingsError) throw error;
    throw new FindingsError([
      (error as Error).name === "TimeoutError"
        ? findings.timedOut(name, timeout)
        : findings.unreachable(name, reasonOf(error as Error)),
    ]);
  }
}

function parseAddress(address: string, { findings, isLoopbackAllowed }: FetchOptions): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.username !== "" || url.password !== "") {
    throw new FindingsError([findings.notAddress(address.replace(/\/\/[^/]*@/, "//"))]);
  }
  const isAllowed = isLoopbackAllowed && url.protocol === "http:" && isLoopback(url.hostname);
  if (url.protocol !== "https:" && !isAllowed) {
    throw new FindingsError([findings.notHttps(nameOf(url), url.protocol)]);
  }
  return url;
}

/** The address without what may be secret. Its origin would be "null" for a file's. */
const nameOf = ({ protocol, host, pathname }: URL): string => `${protocol}//${host}${pathname}`;

/** Whether a host is this machine: nobody stands between. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

async function follow(
  url: URL,
  name: string,
  signal: AbortSignal,
  findings: FetchFindings,
): Promise<Response> {
  let current = url;
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    const headers = { accept: "application/json" };
    const response = await fetch(current, { redirect: "manual", signal, headers });
    const location = response.headers.get("location");
    if (!redirects.has(response.status) || location === null) return response;
    await response.body?.cancel();
    current = new URL(location, current);
    if (current.origin !== url.origin) {
      throw new FindingsError([findings.redirected(name, `to ${quote(current.origin)}`)]);
    }
  }
  throw new FindingsError([findings.redirected(name, `more than ${mostRedirects} times`)]);
}

async function readBody(
  response: Response,
  name: string,
  { findings, onProgress, sizeLimit }: FetchOptions,
): Promise<Uint8Array> {
  const tooLarge = () => new FindingsError([findings.tooLarge(name, sizeLimit)]);
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
