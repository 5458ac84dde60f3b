import { readdirSync, readFileSync } from "node:fs";

/** One block of code in a document. */
export interface CodeBlock {
  readonly document: string;
  /** As written behind the fence: `ts`, `sh`, `text`. */
  readonly language: string;
  readonly text: string;
}

const docs = readdirSync(new URL("../../docs/", import.meta.url)).filter((file) =>
  /\.md$/.test(file),
);

/** The documents of this repository. */
export const documents: readonly string[] = [
  ...["README.md", "codegen/README.md", "CONTRIBUTING.md", "SECURITY.md"],
  ...docs.map((file) => `docs/${file}`),
];

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

/** A document without its blocks of code. */
export function prose(document: string): string {
  return read(document).replace(/^( *)```.*?^\1```$/gms, "");
}

/** What stands between backticks in the text and its tables. */
export function codeSpans(document: string): string[] {
  return [...prose(document).matchAll(/`([^`]+)`/g)].map(([, text = ""]) =>
    text.replace(/\s+/g, " ").replaceAll("\\|", "|"),
  );
}
