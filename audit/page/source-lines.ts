import { readFileSync } from "node:fs";
import { ts } from "../../codegen/src/compiler.js";
import type { Place } from "../../codegen/src/findings/finding.js";
import { hiddenTexts } from "../facts/hidden-texts.js";
import { type Source, shownLine } from "./shown-line.js";

/** The lines that findings are about, without the texts in them: each file is read once. */
export class SourceLines {
  readonly #files = new Map<string, Source | undefined>();
  readonly #scopes: ReadonlySet<string>;

  /** @param scopes - the names of all scopes, which are no secrets where a list has them */
  constructor(scopes: ReadonlySet<string>) {
    this.#scopes = scopes;
  }

  /** @returns the line of a place, or what is around the place of a long one; empty if it can't be shown */
  at({ column, file, line }: Place): string {
    if (line === undefined) return "";
    if (!this.#files.has(file)) this.#files.set(file, sourceOf(file, this.#scopes));
    const source = this.#files.get(file);
    return source === undefined ? "" : shownLine(source, line, column);
  }
}

/** Code of a component is none by itself, and its texts can't be told. */
function sourceOf(name: string, scopes: ReadonlySet<string>): Source | undefined {
  if (!/\.(?:[cm]?[jt]sx?|json)$/.test(name)) return undefined;
  try {
    const text = readFileSync(name, "utf8");
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    return { file, hidden: new Set(hiddenIn(file, scopes)) };
  } catch {
    // Its folder may have gone by now; the place is told all the same.
    return undefined;
  }
}

const hiddenIn = (file: ts.SourceFile, scopes: ReadonlySet<string>): ts.Node[] =>
  hiddenTexts(file).filter((text) =>
    file.fileName.endsWith(".json") ? !isOfList(text) : !isScopeOfList(text, scopes),
  );

const isScopeOfList = (text: ts.Node, scopes: ReadonlySet<string>): boolean =>
  ts.isStringLiteral(text) && ts.isArrayLiteralExpression(text.parent) && scopes.has(text.text);

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
