import { canonicalJson } from "../catalog/canonical.js";
import { serverPattern, versionPattern } from "../catalog/names.js";
import { shortHash } from "../catalog/short-hash.js";
import { FindingsError } from "../findings/finding.js";
import { parseSpecDocument } from "./document.js";
import type { SpecFetchOptions } from "./fetch.js";
import { specFindings } from "./messages.js";
import { readRoutes } from "./routes.js";
import { readSource } from "./source.js";
import type { Spec } from "./spec.js";

/**
 * Reads a server's document from a file or an https address.
 *
 * @throws FindingsError with everything that is wrong with it
 */
export async function readSpec(source: string, options: SpecFetchOptions = {}): Promise<Spec> {
  const { name, bytes } = await readSource(source, options);
  return parseSpec(name, bytes);
}

/**
 * Reads a server's document that is at hand.
 *
 * @param name - what findings call it: its file or address
 */
export function parseSpec(name: string, bytes: Uint8Array): Spec {
  const document = parseSpecDocument(name, bytes);
  const foreign = (path: readonly string[], reason: string) =>
    new FindingsError([specFindings.foreign(document.place(path), reason)]);
  const { openapi, swagger, info, paths } = asObject(document.value) ?? {};
  const isKnown = (typeof openapi === "string" && openapi.startsWith("3.")) || swagger === "2.0";
  if (!isKnown) throw foreign([], "it says neither openapi 3 nor swagger 2.0");
  const { title, version } = asObject(info) ?? {};
  if (typeof version !== "string" || !isServerVersion(version)) {
    throw foreign(["info"], "its info has no version, such as 1.8.1");
  }
  if (typeof title !== "string" || !/^[^\p{C}\p{Zl}\p{Zp}]{1,300}$/u.test(title)) {
    throw foreign(["info"], "its info has no title in plain text");
  }
  const items = asObject(paths);
  if (items === undefined) throw foreign([], "it has no paths");

  const { routes, findings, notices } = readRoutes(items, document);
  if (findings.length > 0) throw new FindingsError(findings);
  if (routes.length === 0) {
    throw foreign(["paths"], "no operation has an x-appwrite.scope");
  }
  const hash = shortHash(canonicalJson(document.value));
  return { title, version, hash, source: name, routes, notices };
}

/** A release's number that can be the name of a catalog's server as well. */
const isServerVersion = (version: string): boolean =>
  version.length <= 100 && versionPattern.test(version) && serverPattern.test(version);

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>;
}
