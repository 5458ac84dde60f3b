import { basename } from "node:path";
import { ts } from "../../../../codegen/src/compiler.js";
import { unwrap } from "../../../facts/syntax.js";

/** Whether a command's words have a text run: `node -e "..."`, or `node -`, which reads it from its input. */
export const runsText = (words: readonly ts.StringLiteralLike[]): boolean =>
  words.some(({ text }) =>
    /^(?:-|-e|-p|--eval|--print|--input-type(?:=\w+)?)$|^\S*node\S*\s+(?:-e|-p|--eval)\b/.test(
      text,
    ),
  );

/** Commands that run code of JavaScript, and shells, which run commands. */
const runners =
  /^(?:node|nodemon|bun|bunx|deno|tsx|ts-node|npx|npm|pnpm|yarn|pm2|electron|turbo|nx|make|just|sh|bash|zsh|cmd|powershell)(?:\.exe|\.cmd)?$/;

/**
 * Whether a command may run code: one that is known to, or one that nobody knows.
 *
 * @param command - the expression for it; without one, only its texts are known
 */
export function mayRunCode(
  command: ts.Node | undefined,
  texts: readonly ts.StringLiteralLike[],
): boolean {
  const node = command && unwrap(command);
  const isTemplate = node !== undefined && ts.isTemplateExpression(node);
  const starts = isTemplate ? [node.head.text] : texts.map(({ text }) => text);
  return starts.length === 0 || starts.some(isRunner);
}

function isRunner(start: string): boolean {
  const words = start.split(/[\s;&|]+/).filter((word) => word !== "");
  return words.length === 0 || words.some((word) => runners.test(basename(word)));
}
