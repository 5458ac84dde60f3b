import { plain } from "./plain.js";

/** Code in a line or a cell: a fence that is longer than any in it, and no bar or line's end. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 ? " " : "";
  const line = plain(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** A sentence whose words mean nothing to Markdown. */
export const sentence = (text: string): string =>
  plain(text.replace(/\s+/g, " ")).replace(/[\\`*_[\]<>|#&~]/g, (letter) => `\\${letter}`);
