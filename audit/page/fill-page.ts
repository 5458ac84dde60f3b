import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PageData } from "./page-data.js";
import { dataMark } from "./template-mark.js";

/** Where the build puts the page; the sources, which tests run as they are, lie elsewhere. */
const template = ["../../page.html", "../../codegen/dist/page.html"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());

/** The text of an HTML file that needs no other, with what it shows. */
export function fillPage(data: PageData): string {
  const [before = "", after = ""] = readFileSync(template ?? "page.html", "utf8").split(dataMark);
  return `${before}${scriptText(data)}${after}`;
}

/**
 * JSON that stays a text between the tags of a script. Without the sign that begins a tag or a comment, nothing
 * can end it.
 */
const scriptText = (data: PageData): string => JSON.stringify(data).replaceAll("<", "\\u003c");
