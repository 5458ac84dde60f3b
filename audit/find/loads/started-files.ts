import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";
import type { Unresolved } from "../../use.js";
import type { Program } from "../analysis.js";
import { globalObjects } from "../global-object.js";
import { unwrap, walk } from "../syntax.js";
import { unresolvedAt } from "../unresolved-at.js";
import { importedAs, isGlobal } from "./imported.js";
import { hasCallsOutside, inProgram, packageFolder } from "./outside-files.js";

type AnyCall = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

/** What a call starts: a file of code by its path, or a command, which may be one that runs code. */
type Starts = "command" | "file";

/**
 * Code that a call starts as a worker or a process, and that may not be in the program: a file that is not, a path that
 * is computed, a command that runs code.
 */
export function startedCode(program: Program, call: AnyCall): Unresolved[] {
  const starts = startedBy(program, call);
  const given = givenTo(call);
  const [first] = given;
  if (starts === undefined || first === undefined) return [];
  const texts = textsIn(program, starts === "file" ? [first] : given);
  const isText = starts === "command" ? runsText(texts) : takesText(given);
  if (isText) return [unresolvedAt("any", call)];
  if (starts === "command" && !mayRunCode(first, textsIn(program, [first]))) return [];
  return ofPaths(program, call, texts, starts);
}

function ofPaths(
  program: Program,
  call: AnyCall,
  texts: readonly ts.StringLiteralLike[],
  starts: Starts,
): Unresolved[] {
  const isRead = inProgram(program);
  const files = texts.flatMap(filesNamed);
  const unread = files.filter(({ path }) => !isRead(path));
  if (unread.length > 0) {
    // Of a command, the file alone is shown: a key may stand beside it.
    return unread.map(({ text, word }) => ({
      ...unresolvedAt("unread", text),
      text: JSON.stringify(word),
    }));
  }
  if (files.length > 0 || startsItself(call)) return [];
  // A file that is not there yet is built of the program's own; what is computed may be any.
  const isBuilt = texts.some((text) => isPath.test(text.text));
  const isOpen = starts === "file" && !isBuilt;
  return isOpen || hasCallsOutside(program, call.getSourceFile())
    ? [unresolvedAt("computed-name", call)]
    : [];
}

const processes =
  /^(?:node:)?child_process$|^(?:bun|execa|cross-spawn|tinyexec|nano-spawn|zx|shelljs)$/;
const workers =
  /^(?:node:)?(?:worker_threads|cluster)$|^(?:piscina|tinypool|workerpool|jest-worker)$/;

/** Whether a module gives a program what starts a file or a command, or makes code of a text. */
export const runsCode = (module: string): boolean =>
  processes.test(module) || workers.test(module) || /^(?:node:)?(?:module|vm)$/.test(module);

const ofBrowsers = new RegExp(`^(?:${globalObjects}\\.)?(?:Shared)?Worker$|^importScripts$`);

function startedBy(program: Program, call: AnyCall): Starts | undefined {
  const callee = behindConstant(program, calleeOf(call));
  const imported = importedAs(program, callee);
  if (imported !== undefined) {
    const { module, name } = imported;
    if (processes.test(module)) return /^(?:fork|execaNode)$/.test(name) ? "file" : "command";
    const isWorker = /^(?:Worker|default|Piscina|Tinypool|pool|setupPrimary|setupMaster)$/.test(
      name,
    );
    const isHook = /^(?:node:)?module$/.test(module) && name === "register";
    return isHook || (workers.test(module) && isWorker) ? "file" : undefined;
  }
  const text = callee.getText();
  if (/^(?:Bun\.(?:spawn(?:Sync)?|\$)|Deno\.Command)$/.test(text)) return "command";
  return ofBrowsers.test(text) && isGlobal(program, callee) ? "file" : undefined;
}

/** What is called; `$({ cwd })` and `$` alike where a template is handed to them. */
function calleeOf(call: AnyCall): ts.Node {
  if (!ts.isTaggedTemplateExpression(call)) return unwrap(call.expression);
  const tag = unwrap(call.tag);
  return ts.isCallExpression(tag) ? unwrap(tag.expression) : tag;
}

/** What is handed to it; of a template, each value may be a word of the command. */
const givenTo = (call: AnyCall): readonly ts.Expression[] =>
  ts.isTaggedTemplateExpression(call) ? [call.template] : (call.arguments ?? []);

/** `const W = Worker`, `run = spawn` as a parameter or a field: what a name stands for to begin with. */
function behindConstant({ references }: Program, callee: ts.Node): ts.Node {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const declarations = ts.isMemberName(name) ? references.declarationsOf(name) : [];
  const values = declarations.flatMap((declaration) =>
    isInitialized(declaration) && declaration.initializer !== undefined
      ? [unwrap(declaration.initializer)]
      : [],
  );
  return (
    values.find((value) => ts.isIdentifier(value) || ts.isPropertyAccessExpression(value)) ?? callee
  );
}

const isInitialized = (node: ts.Node) =>
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isBindingElement(node);

/** The texts in some arguments, and in the constants that they name. */
function textsIn(program: Program, given: readonly ts.Node[]): ts.StringLiteralLike[] {
  const found = new Set<ts.StringLiteralLike>();
  const seen = new Set<ts.Node>();
  const visit = (root: ts.Node): void =>
    walk(root, (node) => {
      if (ts.isStringLiteralLike(node)) found.add(node);
      const declarations = ts.isIdentifier(node) ? program.references.declarationsOf(node) : [];
      for (const declaration of declarations) {
        if (!ts.isVariableDeclaration(declaration) || seen.has(declaration)) continue;
        seen.add(declaration);
        if (declaration.initializer !== undefined) visit(declaration.initializer);
      }
      return !ts.isFunctionLike(node);
    });
  given.forEach(visit);
  return [...found];
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
const takesText = (given: readonly ts.Expression[]): boolean =>
  given.slice(1).some((option) => /\beval\s*:\s*(?!false\b)/.test(option.getText()));

/** `node -e "..."` */
const runsText = (texts: readonly ts.StringLiteralLike[]): boolean =>
  texts.some(({ text }) =>
    /^(?:-e|-p|--eval|--print)$|^\S*node\S*\s+(?:-e|-p|--eval)\b/.test(text),
  );

/** Commands that run code of JavaScript, and shells, which run commands. */
const runners =
  /^(?:node|bun|bunx|deno|tsx|ts-node|npx|npm|pnpm|yarn|electron|sh|bash|zsh|cmd|powershell)(?:\.exe|\.cmd)?$/;

/** Whether a command may run code: one that is known to, or one that nobody knows. */
function mayRunCode(command: ts.Node, texts: readonly ts.StringLiteralLike[]): boolean {
  const node = unwrap(command);
  const isWritten = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  if (!isWritten && texts.length === 0) return true;
  const start = ts.isTemplateExpression(node) ? node.head.text : (texts[0]?.text ?? "");
  const words = start.split(/[\s;&|]+/).filter((word) => word !== "");
  return words.length === 0 || words.some((word) => runners.test(basename(word)));
}

/** Whether a program starts itself anew, as another worker or process. */
const startsItself = (call: AnyCall): boolean =>
  /__filename|import\.meta\.(?:url|filename)|process\.argv\[1\]/.test(
    givenTo(call)[0]?.getText() ?? "",
  );
