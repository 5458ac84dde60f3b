import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { helpers } from "../../codegen/src/render/helpers.js";
import { templateFaults } from "../support/template-lint.js";

const folder = new URL("../../templates/", import.meta.url);
const templates = readdirSync(folder);
const read = (file: string) => readFileSync(new URL(file, folder), "utf8");

describe("templates print values through the helpers alone", () => {
  it.each(templates)("%s", (file) => {
    expect(file).toMatch(/\.hbs$/);
    expect(templateFaults(read(file))).toEqual([]);
  });

  it("and every helper is used by one of them", () => {
    const all = templates.map(read).join("");
    const unused = Object.keys(helpers).filter((name) => !new RegExp(`\\{\\{${name} `).test(all));
    expect(unused).toEqual([]);
  });
});

it("scopedClient checks a list as CheckedGrant does, which it writes out", () => {
  const check = (file: string) =>
    /\| One<G\[0\]>[^?]*\?[\s\S]*?extends OneScope\["literal"\]/
      .exec(read(file))?.[0]
      .replace(/\s+\|?/g, "");
  expect(check("index.hbs")).toContain("Bit32");
  expect(check("index.hbs")).toBe(check("grants.hbs"));
});

describe("the lint finds", () => {
  it.each([
    ["{{name}}", "1:0: name is no helper"],
    ["{{literal}}", "1:0: literal is given nothing"],
    ["{{this}}", "1:0: this is no helper"],
    ["{{'name'}}", "1:0: name is no helper"],
    ["{{lookup a b}}", "1:0: lookup is no helper"],
    ["{{constructor a}}", "1:0: constructor is no helper"],
    ["{{{literal name}}}", "1:0: literal is in triple braces"],
    ["{{&literal name}}", "1:0: literal is in triple braces"],
    ["{{literal (lookup a b)}}", "1:10: a call within a call"],
    ["{{#with a}}{{/with}}", "1:0: with is no block"],
    ["{{#if a}}\n{{else}}{{b}}{{/if}}", "2:8: b is no helper"],
    ["{{#each a}}{{b}}{{/each}}", "1:11: b is no helper"],
    ["{{> name}}", "1:0: a partial"],
    ["{{#> name}}{{/name}}", "1:0: a partial"],
    ["{{* name}}", "1:0: a decorator"],
    ["{{#* inline 'name'}}{{/inline}}", "1:0: a decorator"],
  ])("%s", (template, fault) => {
    expect(templateFaults(template)).toEqual([fault]);
  });
});
