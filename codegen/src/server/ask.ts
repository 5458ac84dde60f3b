import { versionPattern } from "../catalog/names.js";
import { type Finding, FindingsError } from "../findings/finding.js";
import { quote } from "../findings/quote.js";
import { type FetchFindings, fetchBytes } from "../http/fetch.js";
import { endpointFindings } from "./messages.js";
import { highestMajor } from "./resolve.js";

/** What is said where a server can't be asked, or is none of Appwrite's. */
export interface ServerFindings extends FetchFindings {
  foreign(file: string, reason: string): Finding;
}

/** Milliseconds that an answer may take: servers that are asleep take a few seconds. */
export const longestWait = 10_000;

/** Far more than the answer has: `{"version":"1.8.1"}`, and nothing else. */
const sizeLimit = 64 * 1024;

/**
 * Asks a server for its release. Every Appwrite server tells it to everybody, so no key is sent. Appwrite
 * Cloud is known by its name, and is not asked: it has no release.
 *
 * @param endpoint - as a client takes it: `https://appwrite.example.org/v1`
 * @param timeout - milliseconds that an answer may take
 * @param findings - what is said where it can't be asked
 * @returns a release, or `cloud`
 * @throws FindingsError if the server can't be asked, or is no Appwrite server
 */
export async function askServer(
  endpoint: string,
  timeout = longestWait,
  findings: ServerFindings = endpointFindings,
): Promise<string> {
  if (isCloud(endpoint)) return "cloud";
  const { name, bytes } = await fetchBytes(addressOf(endpoint, "/health/version"), {
    findings,
    timeout,
    sizeLimit,
    isLoopbackAllowed: true,
  });
  const foreign = (reason: string) => new FindingsError([findings.foreign(name, reason)]);
  const answer = parseJson(bytes);
  if (answer === undefined) throw foreign("its answer is not JSON");
  const { version, ...others } = Object(answer) as { version?: unknown };
  if (typeof version !== "string") throw foreign("its answer has no version");
  // Many products tell a version, and say more beside it.
  const [other] = Object.keys(others);
  if (other !== undefined) throw foreign(`its answer has ${quote(other)} beside the version`);
  if (!versionPattern.test(version)) throw foreign(`${quote(version)} is not a version`);
  if (Number.parseInt(version, 10) > highestMajor) {
    throw foreign(`there is no Appwrite ${quote(version)}`);
  }
  return version;
}

/** `cloud.appwrite.io`, and the regions, as in `fra.cloud.appwrite.io`. */
export function isCloud(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname } = new URL(endpoint);
  return protocol === "https:" && /^(?:[a-z0-9-]+\.)?cloud\.appwrite\.io$/.test(hostname);
}

/** The address of a path below an endpoint, which ends in `/v1`; without a path, that is what is meant. */
export function addressOf(endpoint: string, below: string): string {
  if (!URL.canParse(endpoint)) return endpoint;
  const url = new URL(endpoint);
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = `${path === "" ? "/v1" : path}${below}`;
  url.search = "";
  url.hash = "";
  return url.href;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
