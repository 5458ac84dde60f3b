import { denoSdk } from "./deno-sdk.js";

/** A package that a specifier names, however it is fetched. */
export interface PackageSpecifier {
  readonly name: string;
  /** A range of versions, as it is written; `undefined` if none is. */
  readonly range: string | undefined;
  /** What of the package is meant: empty, or `/file`. */
  readonly path: string;
  /** What is really asked for, if that is another package with the same services and methods. */
  readonly port?: string;
}

const named = /^\/?((?:@[^/@]+\/)?[^/@]+)(?:@([^/]*))?(\/.*)?$/;

/** Servers that give out the packages of npm, and where in their addresses the package stands. */
const registries: readonly RegExp[] = [
  /^https?:\/\/(?:[\w-]+\.)?esm\.(?:sh|run)\/(?:(?:v\d+|stable)\/)?\*?(.*)$/,
  /^https?:\/\/cdn\.jsdelivr\.net\/npm\/(.*)$/,
  /^https?:\/\/(?:unpkg\.com|esm\.unpkg\.com)\/(.*)$/,
  /^https?:\/\/cdn\.skypack\.dev\/(?:pin\/)?(.*)$/,
  /^https?:\/\/(?:[\w-]+\.)?jspm\.(?:io|dev)\/npm:(.*)$/,
];

/** `npm:node-appwrite@27`, and the addresses of servers that give out npm's packages. */
export function fetchedPackage(specifier: string): PackageSpecifier | undefined {
  const port = denoSdk(specifier);
  if (port !== undefined) return port;
  const npm = /^npm:(.*)$/.exec(specifier);
  if (npm !== null) return packageSpecifier(npm[1] ?? "");
  const address = registries.map((one) => one.exec(specifier)?.[1]).find((one) => one);
  if (address === undefined) return undefined;
  const found = packageSpecifier(address.replace(/[?#].*$/, ""));
  // What is asked for by an address is a file of those that the server makes of the package.
  return found && { ...found, path: isMade.test(found.path) ? "" : found.path };
}

const isMade = /^\/(?:\+esm|(?:es20\d\d|esnext|deno|denonext|node)\/.*|dist\/.*)?$/;

/** `@appwrite.io/console@1.0/file`, as it stands behind `npm:`. */
export function packageSpecifier(text: string): PackageSpecifier | undefined {
  const [, name, range, path = ""] = named.exec(text) ?? [];
  // Some servers write which one was pinned: `node-appwrite@v27.1.0-Xyz`.
  return name === undefined
    ? undefined
    : { name, range: range === "" ? undefined : range && decoded(range), path };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
