import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSpec } from "../../codegen/src/spec/read.js";
import type { Spec } from "../../codegen/src/spec/spec.js";

const reduced = new URL("../fixtures/spec/", import.meta.url);
const carried = new URL("../fixtures/published/", import.meta.url);
const published = new URL("../../../shared/appwrite/openapi/", import.meta.url);

/** The file of a document that this repository carries: `openapi-1.8`. */
export const specFile = (name: string): string => fileURLToPath(new URL(`${name}.json`, reduced));

/** The documents that Appwrite publishes for releases of its SDKs. */
export const publishedNames = ["server-1.4", "server-1.6", "server-1.8", "console-1.8"] as const;

export type PublishedName = (typeof publishedNames)[number];

/** A published document, of which this repository carries all routes, names and scopes. */
export const carriedSpec = (name: PublishedName): string =>
  fileURLToPath(new URL(`${name}.json`, carried));

/** A document that this repository carries: names, paths and scopes of some real routes. */
export const readFixture = (name: string): Spec =>
  parseSpec(specFile(name), readFileSync(specFile(name)));

/** The document as Appwrite publishes it, where somebody has put it beside the repository. */
export function publishedSpec(name: PublishedName): string | undefined {
  const file = fileURLToPath(new URL(`${name}.x.json`, published));
  return existsSync(file) ? file : undefined;
}

/** A document as bytes. */
export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

/** A small sound document, to be broken in one place. */
export function smallSpec(paths: object = { "/users": { get: operation("users", "list") } }) {
  return { openapi: "3.0.0", info: { title: "Appwrite", version: "1.8.1" }, paths };
}

/** An operation as documents write it. */
export function operation(service: string, method: string, scope: unknown = "users.read") {
  return { tags: [service], "x-appwrite": { method, scope } };
}

/** What a published document says of its routes. */
export const readPublished = (name: PublishedName): Spec =>
  parseSpec(carriedSpec(name), readFileSync(carriedSpec(name)));
