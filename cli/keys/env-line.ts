/** What may stand behind the name: a value, in quotes or not, and a comment. */
const rest = /^([ \t]*)("[^"]*"|'[^']*'|`[^`]*`|[^#"'`]*?)([ \t]*(?:#.*)?)$/;

/**
 * A text with a variable set to a value; quotes, a comment behind it and all other lines stay, as does the mark of the
 * byte order that editors on Windows begin a file with.
 *
 * @param value - letters, digits and signs that mean nothing in such a file
 * @returns `undefined` if the line that sets it can't be understood
 */
export function withVariable(text: string, name: string, value: string): string | undefined {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const changed = withLine(text.slice(mark.length), name, value);
  return changed === undefined ? undefined : mark + changed;
}

function withLine(text: string, name: string, value: string): string | undefined {
  const line = new RegExp(`^([ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=)([^\\r\\n]*)`, "m").exec(
    text,
  );
  if (line === null) {
    const end = text.includes("\r\n") ? "\r\n" : "\n";
    const separator = text === "" || /[\r\n]$/.test(text) ? "" : end;
    return `${text}${separator}${name}=${value}${end}`;
  }
  const [whole, before = "", behind = ""] = line;
  const parts = rest.exec(behind);
  if (parts === null) return undefined;
  const [, space = "", old = "", comment = ""] = parts;
  const [quote = ""] = /^["'`]/.exec(old) ?? [];
  const changed = `${before}${space}${quote}${value}${quote}${comment}`;
  return text.slice(0, line.index) + changed + text.slice(line.index + whole.length);
}
