import { ts } from "../../../../codegen/src/compiler.js";
import type { Program } from "../../../facts/analysis.js";
import { unresolvedAt } from "../../../facts/unresolved-at.js";
import type { Argument } from "../../../flow/forms/functions.js";
import type { CodeRun } from "../../../flow/running/code-runs.js";
import { fileOfPath, ownFile } from "../../../flow/running/loaded-files.js";
import type { Value } from "../../../flow/values.js";
import { namesSdk } from "../../../packages/sdk-package.js";
import type { Unresolved } from "../../../use.js";
import { isKnownPart } from "./computed-modules.js";
import { alternativesOf, textsOf } from "./given-texts.js";
import { startedCommand, startedFile } from "./started-files.js";

/** What a call has run, if that may be code which is not in the program. */
export function unreadCode(program: Program, run: CodeRun): Unresolved[] {
  const [first] = run.given;
  if (first === undefined) return [];
  switch (run.runs) {
    case "command":
      return startedCommand(program, run);
    case "file":
      return startedFile(program, run);
    case "inspected": {
      const asked = textsOf(program, first);
      const isOther = asked.length > 0 && asked.every(({ text }) => !/^Runtime\./.test(text));
      return isOther ? [] : [unresolvedAt("code", run.node)];
    }
    case "module":
      return loadedModule(program, run, first);
    case "text":
      return [unresolvedAt("code", run.node)];
    case "timer":
      return isText(program, first) ? [unresolvedAt("code", run.node)] : [];
  }
}

/** A module by its name: a package that calls no SDK and a file that is read hide nothing. */
function loadedModule(program: Program, { node }: CodeRun, name: Argument): Unresolved[] {
  if (fileOfPath(program, name.node) !== undefined) return [];
  return alternativesOf(program, name).flatMap(({ node: written, texts: [text] }) => {
    const named = written ?? text;
    if (named === undefined) return [unresolvedAt("computed-name", node)];
    if (ts.isStringLiteralLike(named)) {
      if (/\.json$/.test(named.text)) return [];
      if (namesSdk(named.text)) {
        return [unresolvedAt(named === name.node ? "code" : "computed-name", node)];
      }
      if (ownFile(program, named.text, node.getSourceFile()) !== undefined) return [];
    }
    const isKnown = isPlace.test(named.getText()) || isKnownPart(program, named as ts.Expression);
    return isKnown ? [] : [unresolvedAt("computed-name", node)];
  });
}

/** Whether it is where the program is, from which modules are loaded later. */
const isPlace = /^(?:__filename|__dirname|import\.meta\.\w+)$/;

function isText({ checker }: Program, { cell, node }: Argument): boolean {
  const isTyped =
    node !== undefined && (checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;
  // A number is a text that stands for a name as well: `setTimeout(1)` of `node:timers/promises`.
  const mayBe = (value: Value) =>
    value.kind === "setting" || (value.kind === "text" && !ts.isNumericLiteral(value.node));
  return isTyped || cell.values.some(mayBe);
}
