import { readFileSync } from "node:fs";
import { ts } from "../../codegen/src/compiler.js";
import type { Place } from "../../codegen/src/findings/finding.js";
import { hiddenTexts } from "../facts/hidden-texts.js";

const longest = 120;

/** The lines that findings are about, without the texts in them: each file is read once. */
export class SourceLines {
  readonly #files = new Map<string, Source | undefined>();

  /** @returns the line of a place; empty if it can't be shown */
  at({ file, line }: Place): string {
    if (line === undefined) return "";
    if (!this.#files.has(file)) this.#files.set(file, sourceOf(file));
    const source = this.#files.get(file);
    return source === undefined ? "" : lineOf(source, line - 1);
  }
}

interface Source {
  readonly file: ts.SourceFile;
  readonly hidden: readonly ts.Node[];
}

/** Code of a component is none by itself, and its texts can't be told. */
function sourceOf(name: string): Source | undefined {
  if (!/\.(?:[cm]?[jt]sx?|json)$/.test(name)) return undefined;
  try {
    const text = readFileSync(name, "utf8");
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    return { file, hidden: hiddenIn(file) };
  } catch {
    // Its folder may have gone by now; the place is told all the same.
    return undefined;
  }
}

function lineOf({ file, hidden }: Source, line: number): string {
  const starts = file.getLineStarts();
  const start = starts[line];
  if (start === undefined) return "";
  const end = starts[line + 1] ?? file.text.length;
  let text = "";
  let at = start;
  for (const node of hidden.filter((one) => one.end > start && one.getStart() < end)) {
    text += `${file.text.slice(at, Math.max(at, node.getStart()))}"…"`;
    at = Math.min(end, node.end);
  }
  const code = withoutComments(text + file.text.slice(at, end)).replace(/\s+/g, " ");
  return code.length <= longest ? code.trim() : `${code.trim().slice(0, longest - 1)}…`;
}

const hiddenIn = (file: ts.SourceFile): ts.Node[] =>
  file.fileName.endsWith(".json")
    ? hiddenTexts(file).filter((text) => !isOfList(text))
    : hiddenTexts(file);

/** In a configuration, names are what it is about, and so are the scopes of a list. */
function isOfList(text: ts.Node): boolean {
  const { parent } = text;
  if (ts.isPropertyAssignment(parent)) return parent.name === text;
  const list = parent.parent;
  return (
    ts.isArrayLiteralExpression(parent) &&
    ts.isPropertyAssignment(list) &&
    ts.isStringLiteral(list.name) &&
    list.name.text === "scopes"
  );
}

/** A comment may hold anything. */
function withoutComments(line: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.JSX, line);
  let text = "";
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isComment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia;
    if (!isComment) text += scanner.getTokenText();
  }
  return text;
}
