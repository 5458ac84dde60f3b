import type { ts } from "../../codegen/src/compiler.js";
import { placeOf } from "../place-of.js";
import type { Step } from "../use.js";
import { hiddenTexts } from "./hidden-texts.js";
import { oncePer } from "./once-per.js";

const longest = 80;

/** The code of a node on one line, without its texts, cut short. */
export function quote(node: ts.Node): string {
  const file = node.getSourceFile();
  let text = "";
  let at = node.getStart(file);
  for (const hidden of hiddenTexts(node)) {
    text += `${file.text.slice(at, hidden.getStart(file))}"…"`;
    at = hidden.getEnd();
  }
  text += file.text.slice(at, node.getEnd());
  const line = text.replace(/\s+/g, " ");
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

/** A step from a use back to its client. */
export const stepOf = oncePer(
  (node: ts.Node): Step => ({ text: quote(node), place: placeOf(node) }),
);
