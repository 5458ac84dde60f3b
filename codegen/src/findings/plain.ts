/**
 * A text without anything that a terminal would obey or show as something else: control characters, marks
 * that turn the direction of writing, halves of characters. They are written as escapes, since names and
 * keys in a finding are somebody else's.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
}

/** The same for a text of several lines, whose ends stay. */
export const plainLines = (text: string): string => text.split("\n").map(plain).join("\n");
