import { basename, dirname, join } from "node:path/posix";
import { ts } from "../../codegen/src/compiler.js";
import type { References } from "./references.js";
import { isAssigned, unwrap } from "./syntax.js";

/** A path of a file, as far as it is written out. */
export interface WrittenPath {
  /** Its beginning: `./jobs/` for `join(__dirname, "jobs", name)`, from the folder of the file that it stands in. */
  readonly start: string;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/**
 * Tells which path an expression is: one that begins where its own file is, in the ways in which Node says that, or a
 * text that is written out.
 *
 * @returns `undefined` of a path that begins with what is not written
 */
export function writtenPath(references: References, expression: ts.Node): WrittenPath | undefined {
  const seen = new Set<ts.Node>();
  const of = (inner: ts.Node | undefined): WrittenPath | undefined => {
    const node = inner && unwrap(inner);
    if (node === undefined || seen.has(node)) return undefined;
    seen.add(node);
    const here = placeOf(node);
    if (here !== undefined) return { start: here, isWhole: true };
    if (ts.isStringLiteralLike(node)) return { start: node.text, isWhole: true };
    if (ts.isTemplateExpression(node)) {
      const parts = node.templateSpans.flatMap(({ expression: part, literal }) => [part, literal]);
      return parts.reduce<WrittenPath | undefined>(
        (path, part) => behind(path, ts.isTemplateLiteralToken(part) ? written(part) : of(part)),
        written(node.head),
      );
    }
    if (ts.isBinaryExpression(node)) {
      const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
      return isSum ? behind(of(node.left), of(node.right)) : undefined;
    }
    if (ts.isCallExpression(node)) return ofCall(node, of);
    if (ts.isNewExpression(node)) return ofUrl(node, of);
    if (ts.isPropertyAccessExpression(node)) {
      return /^(?:href|pathname)$/.test(node.name.text) ? of(node.expression) : undefined;
    }
    return ts.isIdentifier(node) ? of(initializerOf(references, node)) : undefined;
  };
  return of(expression);
}

type Of = (inner: ts.Node | undefined) => WrittenPath | undefined;

/** Where a file, or its folder, is said to be. */
function placeOf(node: ts.Node): string | undefined {
  const text = node.getText();
  if (/^(?:__dirname|import\.meta\.dirname)$/.test(text)) return ".";
  return /^(?:__filename|import\.meta\.(?:filename|url))$/.test(text)
    ? `./${basename(node.getSourceFile().fileName)}`
    : undefined;
}

function ofCall({ arguments: given, expression }: ts.CallExpression, of: Of) {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const [first, ...others] = given;
  switch (name.getText()) {
    case "fileURLToPath":
    case "pathToFileURL":
      return of(first);
    case "dirname": {
      const path = of(first);
      return path?.isWhole && isHere(path)
        ? { ...path, start: relative(dirname(path.start)) }
        : undefined;
    }
    case "join":
    case "resolve": {
      const from = of(first);
      const more = others.map(of);
      // What begins at the root leads there, whatever stands before it.
      const mayBeElsewhere = (one: WrittenPath | undefined) =>
        one === undefined || /^\//.test(one.start);
      if (from === undefined || !isHere(from)) return undefined;
      if (name.getText() === "resolve" && more.some(mayBeElsewhere)) return undefined;
      return more.reduce(within, from);
    }
    default:
      return undefined;
  }
}

/** `new URL("./jobs.js", import.meta.url)` */
function ofUrl({ arguments: given, expression }: ts.NewExpression, of: Of) {
  const [path, from] = given ?? [];
  if (expression.getText() !== "URL") return undefined;
  if (from === undefined) return of(path);
  const base = of(from);
  if (!base?.isWhole || !isHere(base)) return undefined;
  return within({ ...base, start: dirname(base.start) }, of(path));
}

/** A path that begins where the file is. */
const isHere = ({ start }: WrittenPath): boolean => /^\.{1,2}(?:\/|$)/.test(start);

const relative = (path: string): string => (path.startsWith(".") ? path : `./${path}`);

const written = ({ text }: ts.TemplateLiteralToken): WrittenPath => ({
  start: text,
  isWhole: true,
});

/** A text with another one behind it. */
function behind(
  path: WrittenPath | undefined,
  more: WrittenPath | undefined,
): WrittenPath | undefined {
  if (path === undefined || !path.isWhole) return path;
  if (more === undefined) return path.start === "" ? undefined : { ...path, isWhole: false };
  // `file://${__dirname}/jobs.js`
  const start = isHere(more) && /^(?:file:\/\/)?$/.test(path.start) ? "" : path.start;
  return { start: `${start}${more.start}`, isWhole: more.isWhole };
}

/** A path within a folder. */
function within(folder: WrittenPath, more: WrittenPath | undefined): WrittenPath {
  if (!folder.isWhole) return folder;
  if (more === undefined) return { start: `${relative(join(folder.start))}/`, isWhole: false };
  const start = relative(join(folder.start, more.start));
  return { start, isWhole: more.isWhole };
}

/** What a variable of the same file is for good. */
function initializerOf({ declarationsOf, to }: References, name: ts.Node): ts.Node | undefined {
  const [declaration, ...others] = declarationsOf(name);
  if (declaration === undefined || others.length > 0) return undefined;
  const isForGood =
    ts.isVariableDeclaration(declaration) &&
    declaration.getSourceFile() === name.getSourceFile() &&
    !to(declaration).some(isAssigned);
  return isForGood ? declaration.initializer : undefined;
}
