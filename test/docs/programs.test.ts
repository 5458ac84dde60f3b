import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../codegen/src/config/read.js";
import { folderInside } from "../support/folder-inside.js";
import { checkEach } from "../support/tsc.js";
import { userOptions } from "../support/user-options.mjs";
import { codeBlocks, codeSpans, documents, read } from "./markdown.js";

const folder = folderInside("docs");

/** What readers have and documents do not show. It stands below, so that lines keep their numbers. */
const given = "declare const endpoint: string, project: string, key: string, userId: string;";

const programs = documents.flatMap((document) =>
  codeBlocks(document).flatMap(({ language, text }, index, blocks) => {
    if (language !== "ts") return [];
    // What the compiler says is shown behind the program, if it says anything.
    const next = blocks[index + 1];
    const said = next?.language === "text" ? next.text : pictured(document, text);
    const file = /^[\w-]+\.ts(?=\()/.exec(said)?.[0] ?? "program.ts";
    // The README's can be copied as it is.
    const whole = document === "README.md" ? text : text + given;
    return [{ name: `${document}, block ${index + 1}`, file, text: whole, said }];
  }),
);

/** The words of a picture behind a program, if there is one. */
function pictured(document: string, program: string): string {
  const [, behind = ""] = read(document).split(`${program}\`\`\`\n\n`);
  const [, picture] = /^!\[[^\]]*\]\((\S+\.svg)\)/.exec(behind) ?? [];
  if (picture === undefined) return "";
  const [, words = ""] = /<desc[^>]*>(.*?)<\/desc>/s.exec(read(picture)) ?? [];
  return `${words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")}\n`;
}

let compiled: readonly string[];
/** What the compiler says that the README has its readers install. */
let newest: readonly string[];
beforeAll(() => {
  for (const [index, { file, text }] of programs.entries()) {
    mkdirSync(`${folder}/${index}`);
    const config = { compilerOptions: userOptions, files: [file] };
    writeFileSync(`${folder}/${index}/tsconfig.json`, JSON.stringify(config));
    writeFileSync(`${folder}/${index}/${file}`, text);
  }
  const configs = programs.map((_, index) => `${index}/tsconfig.json`);
  compiled = checkEach("typescript", configs, folder);
  newest = checkEach("typescript70", configs, folder);
});

/** Compilers before the newest name the types of a union in another order. */
const newestOrder = /(MissingScope<"[\w.]+">) \| (Refused)/;

test.each(programs.map((program, index) => ({ ...program, index })))(
  "$name compiles as it says",
  ({ said, index }) => {
    expect(newest[index]).toBe(said);
    expect(compiled[index]).toBe(said.replace(newestOrder, "$2 | $1"));
  },
);

const configs = documents
  .flatMap(codeBlocks)
  .filter(({ language }) => language === "jsonc")
  .map(({ document, text }, index) => ({ name: `${document}, config ${index + 1}`, text }));

test.each(configs)("$name is taken", ({ text }) => {
  writeFileSync(`${folder}/config.json`, text);
  expect(readConfig(`${folder}/config.json`).config.outputs).not.toEqual([]);
});

test("no block is in a language, or in a place, that nothing here reads", () => {
  const languages = documents.flatMap(codeBlocks).map(({ language }) => language);
  expect([...new Set(languages)].sort()).toEqual(["jsonc", "sh", "text", "ts", "yaml"]);
  const fences = documents.flatMap((document) => read(document).match(/```|~~~/g) ?? []);
  expect(languages.length * 2).toBe(fences.length);
});

test("one program of the README is refused", () => {
  expect(programs.filter(({ said }) => said !== "").length).toBe(1);
});

const golden = new URL("../golden/types/", import.meta.url);
const messages = readdirSync(golden)
  .map((file) => readFileSync(new URL(file, golden), "utf8"))
  .join("");

describe("what the documents say of the compiler's messages", () => {
  const quoted = documents.flatMap(codeSpans).filter((span) => span.startsWith("Type '"));

  test.each(quoted)("%s is among them", (span) => {
    const parts = span.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    expect(messages).toMatch(new RegExp(parts.join(".+")));
  });

  test("every refusal is explained", () => {
    const refusals = readFileSync(new URL("../../src/refusals.ts", import.meta.url), "utf8");
    const names = [...refusals.matchAll(/^export interface (\w+)/gm)].map(([, name]) => name);
    const explained = [...read("docs/refusals.md").matchAll(/^\| `(\w+)</gm)].map(
      ([, name]) => name,
    );
    expect(explained.sort()).toEqual(names.sort());
  });
});
