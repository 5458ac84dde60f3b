/**
 * A string literal in plain ASCII: no separator that some reader takes for the end of a line, no mark
 * that makes an editor show the text in another order. In the quotes that need fewer escapes, which is
 * what formatters choose.
 */
export function stringLiteral(value: string): string {
  const escaped = JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  const count = (quote: string) => value.split(quote).length - 1;
  if (count('"') <= count("'")) return escaped;
  const inner = escaped.slice(1, -1).replaceAll("'", "\\'");
  return `'${inner.replace(/\\(.)/g, (pair, letter) => (letter === '"' ? letter : pair))}'`;
}
