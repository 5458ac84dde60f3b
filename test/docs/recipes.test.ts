import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { heavy, light } from "../recipes/recipes.js";

describe.each([...light, ...heavy])("the recipe $name", ({ name, kind }) => {
  const folder = join("examples", name);
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  const readme = text("README.md");

  test("has a README of a few lines, whose scripts and files are there", () => {
    expect(readme.split("\n").length - 1).toBeLessThanOrEqual(15);
    const manifest = ["package.json", "deno.json"].find((file) => existsSync(join(folder, file)));
    const { scripts, tasks } = JSON.parse(text(manifest ?? ""));
    const run = [...readme.matchAll(/(?:npm run|deno task) (\w+)/g)].map(([, script]) => script);
    expect(Object.keys(scripts ?? tasks)).toEqual(expect.arrayContaining(run));
    expect(run).toContain("refused");
    expect(readme.includes("cp .env.example .env ") && readme.includes("\nnpm start\n")).toBe(
      kind !== "function",
    );
    const [, refused = ""] = /`(\S*refused\.[jt]s)`/.exec(readme) ?? [];
    expect(existsSync(join(folder, refused))).toBe(true);
  });

  // They are calls that the lists don't cover, and the audit says so.
  test("has its refused calls removed before an audit", () => {
    const there = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => !/(^|[/\\])node_modules[/\\]/.test(file))
      .filter((file) => /refused\.\w+$/.test(file))
      .map((file) => file.replaceAll("\\", "/"));
    const removedBy = (document: string) =>
      /^rm (?:-f )?([^#\n]+).*\n(?:.*\n)*?.* audit\b/m.exec(document)?.[1]?.trim().split(" ");
    const forAll = readFileSync("docs/recipes.md", "utf8");
    expect(removedBy(forAll)).toEqual(expect.arrayContaining(there));
    if (readme.includes(" audit ")) expect(removedBy(readme)?.sort()).toEqual(there.sort());
  });

  test("has an example of the variables that it reads, if it reads any of its own", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => !/(^|[/\\])(node_modules|dist|build|\.[\w-]+)[/\\]/.test(file))
      .filter((file) => /(?<!\.d)\.(ts|js|mjs|json)$/.test(file));
    const read = files.map(text).join("\n");
    const names = ["APPWRITE_ENDPOINT", "APPWRITE_PROJECT_ID", "APPWRITE_API_KEY"];
    const file = join(folder, ".env.example");
    expect(existsSync(file)).toBe(kind !== "function");
    if (kind === "function") return;
    const given = [...text(".env.example").matchAll(/^(\w+)=/gm)].map(([, variable]) => variable);
    const prefix = name === "nuxt" ? "NUXT_" : "";
    expect(given).toEqual(names.map((variable) => prefix + variable));
    // By themselves, since Node's own option fails where the host sets the variables; Next.js does it for its own.
    expect(read.includes("process.loadEnvFile()")).toBe(name !== "next");
    expect(read).not.toContain("--env-file");
    if (name !== "nuxt") for (const variable of names) expect(read).toContain(variable);
  });
});
