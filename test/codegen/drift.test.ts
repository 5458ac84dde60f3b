import { describe, it } from "vitest";
import { edit, readMarks } from "../support/marked-text.js";
import { expectRefused } from "../support/refusal.js";
import { makeWorkspace, tinyCatalog } from "../support/workspace.js";

const types = "node_modules/tiny-sdk/index.d.ts";
const method = "  create(params: { name: string }): Promise<{ name: string }>;\n";
const teams = '"teams": {';
const create = '"create": {';

describe("a difference between catalog and SDK is refused, whichever has more", () => {
  it.each<[name: string, sdk: [from: string, to: string], ...marks: [from: string, to: string][]]>([
    [
      "drift-method-of-the-sdk",
      [method, `${method}  rename(): Promise<void>;\n`],
      [teams, `▸${teams}`],
    ],
    [
      "drift-methods-of-the-sdk",
      [method, `${method}  rename(): Promise<void>;\n  leave(): void;\n`],
      [teams, `▸▸${teams}`],
    ],
    ["drift-method-of-the-catalog", [method, ""], [create, `▸${create}`]],
    ["drift-method-private", [method, `  private ${method.trim()}\n`], [create, `▸${create}`]],
    [
      "drift-method-renamed",
      [method, method.replace("create", "creates")],
      [teams, `▸${teams}`],
      [create, `▸${create}`],
    ],
    ["drift-uncatalogued", ["  getLogo(): string;\n", ""], ['["getLogo"]', '[▸"getLogo"]']],
    [
      "drift-class-of-the-sdk",
      [
        "export class Users",
        "export class Locale {\n  constructor(client: Client);\n}\n\nexport class Users",
      ],
      ['"services": {', '▸"services": {'],
    ],
    [
      "drift-class-of-the-catalog",
      ["Teams {\n  constructor(client: Client)", "Teams {\n  constructor()"],
      ['"class": "Teams"', '▸"class": "Teams"'],
    ],
    [
      "drift-class-renamed",
      ["export class Teams", "export class Team"],
      ['"services": {', '▸"services": {'],
      ['"class": "Teams"', '▸"class": "Teams"'],
    ],
  ])("%s", async (name, [from, to], ...marks) => {
    const workspace = makeWorkspace();
    workspace.write(types, edit(workspace.read(types), from, to));
    const { places } = readMarks(marks.reduce((text, mark) => edit(text, ...mark), tinyCatalog));
    await expectRefused(
      workspace,
      name,
      places.map((place) => `scopes.json:${place}`),
    );
  });
});
