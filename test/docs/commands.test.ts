import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { heavy, light } from "../recipes/recipes.js";
import { runTool } from "../support/tool.js";
import { codeBlocks, codeSpans, documents, read } from "./markdown.js";

/** Every command line of a document, in its blocks and in its text. */
function commandLines(document: string): string[] {
  const shell = codeBlocks(document).filter(({ language }) => language === "sh");
  const lines = shell.flatMap(({ text }) => text.split("\n"));
  return [...lines, ...codeSpans(document)].map((line) => line.replace(/ +#.*/, ""));
}

/** The scripts that a document has its readers run. */
const scriptsIn = (document: string) =>
  commandLines(document).flatMap((line) =>
    [...line.matchAll(/npm run (\S+)/g)].map(([, name = ""]) => name),
  );

const lines = documents.flatMap(commandLines);
const helps = new Map<string, Promise<string>>();

/** What the tool itself says of a command, or of one below it: `keys list`. */
function help(command: string): Promise<string> {
  const asked =
    helps.get(command) ??
    runTool([...command.split(" "), "--help"], process.cwd()).then(({ stdout }) => stdout);
  helps.set(command, asked);
  return asked;
}

describe("the tool has every command and option that is shown", () => {
  const ofTheTool = lines.flatMap((line) => {
    const found = /^(?:npx )?appwrite-scopes (?<command>keys [a-z]+|[a-z]+)(?<rest>.*)/.exec(
      line,
    )?.groups;
    return found === undefined ? [] : [{ line, command: found.command, rest: found.rest }];
  });
  test.each(ofTheTool)("$line", async ({ command = "", rest = "" }) => {
    const known = await help(command);
    expect(known).toContain(`appwrite-scopes ${command}`);
    for (const [option] of rest.matchAll(/(?<= )--?[a-z-]+/g)) {
      expect(known).toMatch(new RegExp(`^ .*${option}\\b`, "m"));
    }
  });
  test("and several are shown", () => expect(ofTheTool.length).toBeGreaterThan(5));
});

describe("the tool's README has every command and option that there is", async () => {
  const text = read("codegen/README.md");
  const { stdout } = await runTool(["--help"], process.cwd());
  const namesIn = (text: string) =>
    [...text.matchAll(/^ {2}([a-z]+) [[<]/gm)].map(([, name = ""]) => name);
  const [keys = [], commands = []] = [
    namesIn(await help("keys")).filter((name) => name !== "help"),
    namesIn(stdout).filter((name) => name !== "keys"),
  ];
  commands.push(...keys.map((name) => `keys ${name}`));
  test("there are several", () => expect(commands.length).toBeGreaterThan(3));
  test.each(commands.filter((command) => command !== "help"))("%s", async (command) => {
    const options = [...(await help(command)).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)];
    expect(options.length).toBeGreaterThan(1);
    expect(text).toMatch(new RegExp(`^\\| \`${command}\\b`, "m"));
    for (const [, option = ""] of options) {
      if (option !== "--help") expect(text, option).toContain(option.replace(/^--(?:no-)?/, "-"));
    }
  });
});

test("every command says what it ends with", async () => {
  const { stdout } = await runTool(["--help"], process.cwd());
  const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name = ""]) => name);
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands.filter((command) => command !== "help")) {
    expect(await help(command)).toMatch(/^Exit codes: .*2 /m);
  }
});

describe("the repository has every script that is shown", () => {
  const ofRecipes = "docs/recipes.md";
  const names = documents.filter((document) => document !== ofRecipes).flatMap(scriptsIn);
  test.each([...new Set(names)])("npm run %s", (name) => {
    expect(Object.keys(packageJson.scripts)).toContain(name);
  });

  test.each([...light, ...heavy])("the recipe $name has its own", ({ name, runtime }) => {
    const [file, member] =
      runtime === "deno" ? ["deno.json", "tasks"] : ["package.json", "scripts"];
    const scripts = JSON.parse(read(`examples/${name}/${file}`))[member];
    expect(scriptsIn(ofRecipes).length).toBeGreaterThan(1);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(scriptsIn(ofRecipes)));
  });
});

test("CONTRIBUTING.md names files and folders that are there", () => {
  const paths = codeSpans("CONTRIBUTING.md").filter((span) => /^[\w.-]+(\/[\w.-]*)+$/.test(span));
  expect(paths.length).toBeGreaterThan(10);
  const missing = paths.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)));
  expect(missing).toEqual([]);
});

test("every recipe is told of, and how often it is tested", () => {
  const told = [
    ...read("docs/recipes.md").matchAll(/^\| \[.*\]\(\.\.\/examples\/([\w-]+)\/\).* (\w+) +\|$/gm),
  ];
  const often = (recipes: readonly { name: string }[], words: string) =>
    recipes.map(({ name }) => `${name} ${words}`);
  expect(told.map(([, name, words]) => `${name} ${words}`).sort()).toEqual(
    [...often(light, "always"), ...often(heavy, "weekly")].sort(),
  );
  const folders = readdirSync(new URL("../../examples/", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "demo")
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...light, ...heavy].map(({ name }) => name).sort());
});
