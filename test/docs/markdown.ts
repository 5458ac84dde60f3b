import { readFileSync } from "node:fs";

/** One block of code in a document. */
export interface CodeBlock {
  readonly document: string;
  /** As written behind the fence: `ts`, `sh`, `text`. */
  readonly language: string;
  readonly text: string;
}

/** The documents of this repository that show code. */
export const documents = [
  "README.md",
  "codegen/README.md",
  "CONTRIBUTING.md",
  "docs/ci.md",
] as const;

/** A document's text, with the ends of lines that it is written with. */
export function read(document: string): string {
  return readFileSync(new URL(`../../${document}`, import.meta.url), "utf8");
}

export function codeBlocks(document: string): CodeBlock[] {
  return [...read(document).matchAll(/^( *)```(.*?)\n(.*?)^\1```$/gms)].map(
    ([, indent = "", language = "", text = ""]) => {
      const lines = text.split("\n").map((line) => line.slice(indent.length));
      return { document, language, text: lines.join("\n") };
    },
  );
}

/** What stands between backticks in the text and its tables. */
export function codeSpans(document: string): string[] {
  const prose = read(document).replace(/^( *)```.*?^\1```$/gms, "");
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, text = ""]) =>
    text.replace(/\s+/g, " ").replaceAll("\\|", "|"),
  );
}
