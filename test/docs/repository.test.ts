import { expect, test } from "vitest";
import { pageAddress, repository } from "../../scripts/repository.mjs";
import { documents, read } from "./markdown.js";

const named = documents.flatMap((document) =>
  [
    ...read(document).matchAll(/(?:github\.com\/|uses: )([\w.-]+\/appwrite-scopes)\b/g),
    ...read(document).matchAll(/(https:\/\/[\w.-]+\.github\.io\/[^\s)`]*)/g),
  ].map(([, name = ""]) => ({ document, name })),
);

test("every document names the repository of scripts/repository.mjs, and its page", () => {
  expect(named.length).toBeGreaterThan(3);
  const others = named.filter(({ name }) => name !== repository && name !== pageAddress);
  expect(others).toEqual([]);
});

test("where the owner is not known yet, it is said who is meant", () => {
  const open = named.filter(({ name }) => name.includes("OWNER")).map(({ document }) => document);
  const unsaid = open.filter((document) => !/OWNER is whoever owns/.test(read(document)));
  expect(unsaid).toEqual([]);
});

test("the page is linked to from the README, and from what is said of the explorer", () => {
  for (const document of ["README.md", "docs/explorer.md"]) {
    expect(read(document)).toContain(pageAddress);
  }
});
