import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { sdkNames } from "../../packages/sdk-package.js";
import { autoExports } from "../auto-imports/exported-names.js";

/** What stands between any two quotes of a line: an apostrophe in a text is one, too. */
const quotes = /(?=["']([^"'\n]+)["'])/g;

/**
 * Those of some files that may get at an SDK, by their text: they name one, or a path that ends as that of such
 * a file does. More than those are found, and none of them is missed that imports what it calls.
 */
export function reachingSdk(files: readonly string[]): ReadonlySet<string> {
  const texts = new Map(files.map((file) => [file, textOf(file)]));
  const reaching = new Set(
    files.filter((file) => sdkNames.some((sdk) => texts.get(file)?.includes(sdk))),
  );
  if (reaching.size === 0) return reaching;
  const importers = new Map<string, string[]>();
  for (const [file, text] of texts) {
    for (const [, quoted = ""] of text.matchAll(quotes)) {
      const name = nameOf(quoted);
      importers.set(name, [...(importers.get(name) ?? []), file]);
    }
  }
  // A file that is added here is looked at in its turn.
  for (const file of reaching) {
    const names = [nameOf(file), ...(nameOf(file) === "index" ? [basename(dirname(file))] : [])];
    for (const name of names) for (const one of importers.get(name) ?? []) reaching.add(one);
    // Some frameworks have names of a project be used without an import.
    for (const name of autoExports(file, texts.get(file) ?? "").keys()) {
      const used = new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`);
      for (const [one, text] of texts) if (used.test(text)) reaching.add(one);
    }
  }
  return reaching;
}

/** The last part of a path, without the ending of code or of a component. */
const nameOf = (path: string): string =>
  basename(path).replace(/\.([cm]?[jt]sx?|astro|svelte|vue)$/, "");

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
