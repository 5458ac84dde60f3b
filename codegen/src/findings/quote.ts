/** More than any name has, and little enough for a sentence. */
const longest = 80;

/**
 * A piece of somebody else's document as a finding may show it: cut short, and without anything that
 * a terminal would take for a command or that reads as something else.
 */
export function quote(text: string): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return JSON.stringify(shown).replace(
    /[^ -~…]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
