import { ts } from "../../codegen/src/compiler.js";
import type { Place } from "../../codegen/src/findings/finding.js";
import { nearest } from "../../codegen/src/findings/nearest.js";
import type { PlacedJudgement } from "../findings/audit-finding.js";
import { ignoreUnknownCode } from "../findings/kinds/ignore-unknown-code.js";
import { ignoreWithoutCode } from "../findings/kinds/ignore-without-code.js";
import { ignoreWithoutReason } from "../findings/kinds/ignore-without-reason.js";
import { type AuditCode, auditCodes } from "../findings/kinds.js";

/** A comment that accepts a kind of finding on the line below. */
export interface IgnoreComment {
  readonly code: AuditCode;
  readonly reason: string;
  readonly where: Place;
  /** The line that it is about: the next one that is not such a comment itself. */
  readonly line: number;
}

/** The ignore comments of a file: those that accept something, and those that can't. */
export interface IgnoreComments {
  readonly comments: readonly IgnoreComment[];
  /** Each that names no finding, or gives no reason. */
  readonly faults: readonly PlacedJudgement[];
}

const word = "appwrite-scopes-ignore";

/** A comment that has a line for itself: `// …`, `/* … *​/`, and in JSX `{/* … *​/}`. */
const pattern = new RegExp(String.raw`^\s*\{?\s*(?://|/\*+)\s*${word}\b(.*?)(?:\*/\s*\}?\s*)?$`);

/**
 * Reads the ignore comments of a file.
 *
 * @param source - what is in quotes there, is no comment; without it, every such line is one
 */
export function ignoreComments(file: string, text: string, source?: ts.SourceFile): IgnoreComments {
  if (!text.includes(word)) return { comments: [], faults: [] };
  const lines = text.split(/\r\n|\r|\n/);
  const isComment = (line: number) =>
    pattern.test(lines[line] ?? "") && !(source && isQuoted(source, line, lines));
  const faults: PlacedJudgement[] = [];
  const comments = lines.flatMap((line, index): IgnoreComment[] => {
    const [, said] = pattern.exec(line) ?? [];
    if (said === undefined || !isComment(index)) return [];
    const where = { file, line: index + 1, column: line.search(/\S/) + 1 };
    const read = readIgnore(said, where);
    if ("what" in read) {
      faults.push(read);
      return [];
    }
    let below = index + 1;
    while (isComment(below)) below += 1;
    return [{ ...read, where, line: below + 1 }];
  });
  return { comments, faults };
}

function readIgnore(
  said: string,
  where: Place,
): Pick<IgnoreComment, "code" | "reason"> | PlacedJudgement {
  const [, name = "", reason = ""] = /^\s*([^\s:]*)\s*:?\s*(.*?)\s*$/.exec(said) ?? [];
  const code = auditCodes.find((known) => known === name);
  if (name === "") return { ...ignoreWithoutCode.of(), where };
  if (code === undefined) {
    return { ...ignoreUnknownCode.of(name, nearest(name, auditCodes)), where };
  }
  return reason === "" ? { ...ignoreWithoutReason.of(code), where } : { code, reason };
}

/** Whether a line begins inside a literal that began before it. */
function isQuoted(source: ts.SourceFile, line: number, lines: readonly string[]): boolean {
  const offset = source.getPositionOfLineAndCharacter(line, (lines[line] ?? "").search(/\S/));
  const visit = (node: ts.Node): boolean => {
    if (offset < node.getFullStart() || offset >= node.getEnd()) return false;
    if (ts.isJsxText(node)) return true;
    const isLiteral = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (isLiteral) return offset > node.getStart(source);
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(source);
}
