import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { documents, prose } from "./markdown.js";

interface Link {
  readonly document: string;
  readonly target: string;
}

const links: readonly Link[] = documents.flatMap((document) =>
  [...prose(document).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target = ""]) => ({
    document,
    target,
  })),
);

/** The file that a link leads to, from the top of the repository. */
const fileOf = ({ document, target }: Link) =>
  posix.join(posix.dirname(document), target.replace(/#.*/, "") || posix.basename(document));

/** The anchors that GitHub gives a document's headings. */
const anchorsOf = (document: string) =>
  [...prose(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("every link leads somewhere", () => {
  test.each(links)("$document: $target", (link) => {
    // Another site may change or go, and a test can't tell.
    expect(link.target).not.toMatch(/^\w+:/);
    const file = fileOf(link);
    expect(existsSync(new URL(`../../${file}`, import.meta.url)), file).toBe(true);
    const [, anchor] = link.target.split("#");
    if (anchor !== undefined) expect(anchorsOf(file)).toContain(anchor);
  });
});

test("every document can be reached from the README", () => {
  const reached = new Set(["README.md"]);
  for (const document of reached) {
    for (const link of links) if (link.document === document) reached.add(fileOf(link));
  }
  expect(documents.filter((document) => !reached.has(document))).toEqual([]);
});
