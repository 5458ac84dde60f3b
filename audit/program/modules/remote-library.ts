import { mappedSpecifier } from "./import-map.js";

/** Where libraries are published for all: nobody keeps a project's own code there. */
const registries: readonly RegExp[] = [
  /^(?:npm|jsr):/,
  /^https?:\/\/(?:jsr\.io|deno\.land\/(?:std|x)|cdn\.skypack\.dev|(?:esm\.)?unpkg\.com)[@/]/,
  /^https?:\/\/(?:[\w-]+\.)?(?:esm\.(?:sh|run)|jspm\.(?:io|dev))\/(?!gh\/)/,
  /^https?:\/\/cdn\.jsdelivr\.net\/npm\//,
];

/**
 * Whether a module that is fetched from elsewhere is a library that has nothing to do with an SDK: no service
 * comes from there, and what it is handed is listed where that is done.
 */
export function isRemoteLibrary(specifier: string, file: string): boolean {
  const meant = mappedSpecifier(specifier, file) ?? specifier;
  return !/appwrite/i.test(meant) && registries.some((registry) => registry.test(meant));
}
