// Tables of documents that are made from what they show.

/** The document with another text between its marks: `<!-- mark -->` … `<!-- end -->`. */
export function withPart(document, mark, text) {
  const part = new RegExp(`(?<=<!-- ${mark} -->\n).*?(?=<!-- end -->)`, "s");
  if (!part.test(document)) throw new Error(`the document has no part <!-- ${mark} -->`);
  return document.replace(part, () => text);
}

export function table(head, lines) {
  const line = (cells) => `| ${cells.join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...lines.map(line)].join("");
}
