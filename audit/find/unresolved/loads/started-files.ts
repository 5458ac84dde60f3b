import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ts } from "../../../../codegen/src/compiler.js";
import { isFile } from "../../../../codegen/src/sdk/manifest.js";
import type { Program } from "../../../facts/analysis.js";
import { unresolvedAt } from "../../../facts/unresolved-at.js";
import type { Argument } from "../../../flow/forms/functions.js";
import type { CodeRun } from "../../../flow/running/code-runs.js";
import { Cell } from "../../../flow/solver/solver.js";
import { isThing } from "../../../flow/values.js";
import type { Unresolved } from "../../../use.js";
import { mayRunCode, runsText } from "./commands.js";
import { alternativesOf, textsOf } from "./given-texts.js";
import { hasCallsOutside, inProgram, packageFolder } from "./outside-files.js";

type Texts = readonly ts.StringLiteralLike[];

/**
 * A file that is started as a worker or a process, and may not be in the program: it is not, its path is computed, or
 * it is a text in truth.
 */
export function startedFile(program: Program, { given, node }: CodeRun): Unresolved[] {
  const [first] = given;
  if (first === undefined) return [];
  if (given.slice(1).some(takesText)) return [unresolvedAt("code", node)];
  return alternativesOf(program, first).flatMap(({ node: written, texts }) => {
    const { isNamed, unread } = filesOf(program, texts);
    // A file that is not there yet is built of the program's own.
    const isBuilt = texts.some(({ text }) => isPath.test(text));
    const isKnown = isBuilt && !hasCallsOutside(program, node.getSourceFile());
    return isNamed || isItself(written) || isKnown ? unread : [unresolvedAt("computed-name", node)];
  });
}

/** A command that is started, and may run code that is not in the program. */
export function startedCommand(program: Program, { given, node }: CodeRun): Unresolved[] {
  // Of a template, each value may be a word of the command.
  const words = ts.isTaggedTemplateExpression(node)
    ? [{ cell: new Cell(), node: node.template }]
    : given;
  const [command] = words;
  if (command === undefined) return [];
  const texts = words.flatMap((one) => textsOf(program, one));
  const named = textsOf(program, command);
  const isRun = mayRunCode(command.node, named);
  if (runsText(texts) || (isRun && given.some(hasInput))) return [unresolvedAt("code", node)];
  // What is no command that is known to run code may be a script of the program's own.
  if (!isRun) return filesOf(program, named).unread.filter(({ text }) => /^"\.{0,2}\//.test(text));
  const { isNamed, unread } = filesOf(program, texts);
  if (isNamed || isItself(command.node)) return unread;
  return hasCallsOutside(program, node.getSourceFile())
    ? [unresolvedAt("computed-name", node)]
    : [];
}

/** Whether texts name files that are there, and which of them are not read. */
function filesOf(program: Program, texts: Texts) {
  const isRead = inProgram(program);
  const files = texts.flatMap(filesNamed);
  const unread = files
    .filter(({ isApart, path }) => !isApart && !isRead(path))
    // Of a command, the file alone is shown: a key may stand beside it.
    .map(({ text, word }) => ({ ...unresolvedAt("unread", text), text: JSON.stringify(word) }));
  return { isNamed: files.length > 0, unread };
}

const isPath = /[^\s]\.[cm]?[jt]sx?$/;
/** Scripts of a shell, by what their names end in, or with a path and no end at all. */
const isScript = /[^\s]\.(?:sh|bash|zsh|cmd|bat|ps1)$|^\.{1,2}\/(?:.*\/)?[^./]+$/;
/** What a script has to speak of, to run code that may call an SDK. */
const runsJavaScript = /appwrite|\b(?:node|bunx?|deno|npx?|npm|pnpm|yarn|tsx)\b/i;

interface NamedFile {
  readonly text: ts.StringLiteralLike;
  /** The path as it is written. */
  readonly word: string;
  readonly path: string;
  /** Whether it is a script that runs no code which may call an SDK. */
  readonly isApart: boolean;
}

/** The files that a text names: from the folder of its own file, of the package, or the one that is worked in. */
function filesNamed(text: ts.StringLiteralLike): NamedFile[] {
  const file = text.getSourceFile().fileName;
  const folders = [dirname(file), packageFolder(file), process.cwd()];
  const words = text.text.split(/\s+/).filter((word) => isPath.test(word) || isScript.test(word));
  return words.flatMap((word) => {
    const paths = folders.map((folder) => resolve(folder, word.replace(/^file:\/\//, "")));
    const path = paths.find(isFile);
    if (path === undefined) return [];
    const isApart = !isPath.test(word) && !runsJavaScript.test(readFileSync(path, "utf8"));
    return [{ text, word, path, isApart }];
  });
}

/** `spawnSync("node", { input: text })` */
const hasInput = ({ node }: Argument): boolean =>
  node !== undefined && /\binput\s*[:,}]/.test(node.getText());

/** `new Worker(text, { eval: true })` */
const takesText = ({ cell, node }: Argument): boolean =>
  [node, ...cell.values.map((value) => (isThing(value) ? value.at.node : undefined))].some(
    (one) => one !== undefined && /\beval\s*:\s*(?!false\b)/.test(one.getText()),
  );

/** Whether a program starts itself anew, as another worker or process. */
const isItself = (node: ts.Node | undefined): boolean =>
  /__filename|import\.meta\.(?:url|filename)|process\.argv\[1\]/.test(node?.getText() ?? "");
