import { describe, expect, it } from "vitest";
import { SourceLines } from "../../audit/page/source-lines.js";
import { makeWorkspace } from "../support/workspace.js";

const key = "standard_0123456789abcdef";

/** What is shown of the line with a mark, which stands for the place and is no part of it. */
function shown(code: string, file = "main.ts"): string {
  const { path, write } = makeWorkspace();
  const before = code.slice(0, code.indexOf("@"));
  const text = code.replace("@", "");
  write(file, text);
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const lines = new SourceLines(new Set(["users.read", "rows.write"]));
  return lines.at({ file: path(file), line, column });
}

describe("the line of a place", () => {
  it.each([
    ["as it is, on one line", "  users\t.  @list( a );", "users . list( a );"],
    [
      "without its texts",
      `@f("${key}", \`${key}\`, /${key}/, 7, a[b]);`,
      'f("…", "…", "…", "…", a[b]);',
    ],
    ["without comments", `a(/* ${key} */ b, c) // ${key}\n@;`, ";"],
    ["behind a comment that began before it", `/* a\n${key} */ @users.list();`, "users.list();"],
    [
      "behind a text that began before it",
      `f(\`a\n${key}\`, @users.list());`,
      '"…", users.list());',
    ],
    ["before a text that ends behind it", `@f(\`${key}\n${key}\`);`, 'f("…"'],
    ["behind a comment that documents", `/** ${key} */ @f();`, "f();"],
    [
      "in JSX",
      `const a = <b c="${key}">${key} {@d} // ${key}</b>;`,
      'const a = <b c="…">"…"{d} "…"</b>;',
    ],
  ])("%s", (_, code, expected) => {
    expect(shown(code, code.includes("<b") ? "main.tsx" : "main.ts")).toBe(expected);
  });

  it("with what is scopes of the catalog in a list, and nothing else that is written", () => {
    const list = `f(["users.read", "${key}", 'rows.write', "users.write"], "users.read", { a: "users.read" }@)`;
    expect(shown(list)).toBe(`f(["users.read", "…", 'rows.write', "…"], "…", { a: "…" })`);
    expect(shown(`{ "scopes": ["other"@], "key": ["users.read"], "a": "${key}" }`, "a.json")).toBe(
      '{ "scopes": ["other"], "key": ["…"], "a": "…" }',
    );
  });
});

describe("a line that is too long is cut around the place", () => {
  const many = (n: number) => Array.from({ length: n }, (_, index) => `f${index}();`).join(" ");

  it.each([
    ["at its start", `@users.list(); ${many(99)}`, /^users\.list\(\); f0\(\).{90,}…$/],
    ["in its middle", `${many(99)} @users.list(); ${many(99)}`, /^….{38} users\.list\(\);.{60,}…$/],
    ["at its end", `${many(99)} @users.list();`, /^….{90,} users\.list\(\);$/],
    [
      "in a bundle",
      `${many(9999)} @users.list(); ${many(9999)}`,
      /^….{38} users\.list\(\);.{60,}…$/,
    ],
    [
      "between long texts",
      `${many(99)} f("${key.repeat(99)}", @users.list(), "${key.repeat(99)}"); ${many(99)}`,
      /^….+ f\("…", users\.list\(\), "…"\); f0.+…$/,
    ],
    [
      "beside signs of two units",
      `${"𝒳".repeat(99)}; @users.list(); ${"𝒳".repeat(99)};`,
      /^…𝒳+; users\.list\(\); 𝒳+…$/u,
    ],
  ])("%s", (_, code, expected) => {
    const line = shown(code);
    expect(line).toMatch(expected);
    expect([...line].length).toBe(120);
    expect(line.isWellFormed()).toBe(true);
  });

  it("but one that is short without its texts is shown whole", () => {
    expect(shown(`f("${key.repeat(999)}", @users.list(), "${key.repeat(999)}");`)).toBe(
      'f("…", users.list(), "…");',
    );
  });
});
