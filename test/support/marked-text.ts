/** Stands in front of what a finding has to point at. */
const mark = "▸";

/** A text without its marks, and where each of them stood, as `line:column` counted from 1. */
export function readMarks(marked: string): { text: string; places: string[] } {
  const parts = marked.split(mark);
  let before = "";
  const places = parts.slice(0, -1).map((part) => {
    before += part;
    const lines = before.split("\n");
    return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  });
  return { text: parts.join(""), places };
}

/** Replaces what occurs exactly once, so that no edit of a test misses its target unnoticed. */
export function edit(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} times in the text: ${from}`);
  return parts.join(to);
}
