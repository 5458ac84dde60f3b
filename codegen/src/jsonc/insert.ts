import type { Edit, JSONPath, Node } from "jsonc-parser";
import type { JsoncDocument } from "./document.js";

/**
 * The edit that gives an object more members, behind those that it has and laid out like the last of them.
 * Every other byte stays as it is, comments and commas at the end included.
 */
export function insertedMembers(
  { node, text }: JsoncDocument,
  path: JSONPath,
  members: readonly (readonly [key: string, value: string])[],
): Edit[] {
  const object = node(path);
  if (object?.type !== "object" || members.length === 0) return [];
  const texts = members.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const last = object.children?.at(-1);
  if (last === undefined) {
    return [{ offset: object.offset + 1, length: 0, content: ` ${texts.join(", ")} ` }];
  }
  const content = texts.map((member) => `,${layoutOf(last, text)}${member}`).join("");
  return [{ offset: last.offset + last.length, length: 0, content }];
}

/** What stands before a member: the end of a line and its indentation, if it begins its line, or a space. */
function layoutOf({ offset }: Node, text: string): string {
  return /\r?\n[ \t]*$/.exec(text.slice(0, offset))?.[0] ?? " ";
}
