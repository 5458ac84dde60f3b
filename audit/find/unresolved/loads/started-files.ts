import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ts } from "../../../../codegen/src/compiler.js";
import type { Argument } from "../../../flow/forms/functions.js";
import type { CodeRun } from "../../../flow/running/code-runs.js";
import { Cell } from "../../../flow/solver/solver.js";
import { isThing } from "../../../flow/values.js";
import type { Unresolved } from "../../../use.js";
import type { Program } from "../../facts/analysis.js";
import { unresolvedAt } from "../unresolved-at.js";
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
  if (given.slice(1).some(takesText)) return [unresolvedAt("any", node)];
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
  if (runsText(texts)) return [unresolvedAt("any", node)];
  if (!mayRunCode(command.node, textsOf(program, command))) return [];
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
    .filter(({ path }) => !isRead(path))
    // Of a command, the file alone is shown: a key may stand beside it.
    .map(({ text, word }) => ({ ...unresolvedAt("unread", text), text: JSON.stringify(word) }));
  return { isNamed: files.length > 0, unread };
}

const isPath = /[^\s]\.[cm]?[jt]sx?$/;

interface NamedFile {
  readonly text: ts.StringLiteralLike;
  /** The path as it is written. */
  readonly word: string;
  readonly path: string;
}

/** The files that a text names: from the folder of its own file, of the package, or the one that is worked in. */
function filesNamed(text: ts.StringLiteralLike): NamedFile[] {
  const file = text.getSourceFile().fileName;
  const folders = [dirname(file), packageFolder(file), process.cwd()];
  const words = text.text.split(/\s+/).filter((word) => isPath.test(word));
  return words.flatMap((word) => {
    const paths = folders.map((folder) => resolve(folder, word.replace(/^file:\/\//, "")));
    const path = paths.find((one) => existsSync(one));
    return path === undefined ? [] : [{ text, word, path }];
  });
}

/** `new Worker(text, { eval: true })` */
const takesText = ({ cell, node }: Argument): boolean =>
  [node, ...cell.values.map((value) => (isThing(value) ? value.at.node : undefined))].some(
    (one) => one !== undefined && /\beval\s*:\s*(?!false\b)/.test(one.getText()),
  );

/** Whether a program starts itself anew, as another worker or process. */
const isItself = (node: ts.Node | undefined): boolean =>
  /__filename|import\.meta\.(?:url|filename)|process\.argv\[1\]/.test(node?.getText() ?? "");
