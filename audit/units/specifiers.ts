const specifiers = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*["']([^"'\n]+)["']/g;

/** What a text imports, as it is written. No syntax is looked at, so that it costs little. */
export const specifiersIn = (text: string): string[] =>
  [...text.matchAll(specifiers)].map(([, specifier = ""]) => specifier);

/** A path without its ending; the index of a folder may be meant by the folder. */
export const stem = (path: string): string =>
  path.replace(/(\.d)?\.([cm]?[jt]sx?|astro|svelte|vue)$/, "").replace(/[\\/]index$/, "");
