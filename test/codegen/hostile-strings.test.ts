import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { planSdk } from "../../codegen/src/plan/plan.js";
import { helpers } from "../../codegen/src/render/helpers.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { evaluate } from "../support/evaluate.js";
import { anyText, hostileTexts as hostile } from "../support/hostile.js";
import {
  planTinySdk,
  tinyDeclarations,
  tinyFacts,
  tinySdk,
  tinyServer,
} from "../support/tiny-plan.js";
import { makeWorkspace, tinyCatalog } from "../support/workspace.js";

/** `scopes.ts`, of which the first scope has these texts. */
function renderScopes(category: string, description: string): string {
  const plan = planTinySdk(({ scopes }) => {
    scopes["teams.read"] = { grantedTo: { [tinyServer]: ["project"] }, category, description };
  });
  return renderSdk(plan, { runtime: "./runtime.js", extension: "js" }).get("scopes.ts") ?? "";
}

function expectData(text: string, category: string, description: string): void {
  const { scopes } = evaluate(text) as { scopes: Record<string, object> };
  const expected = { kinds: ["project"], category, description, deprecated: false };
  expect(scopes["teams.read"]).toStrictEqual(expected);
  expect(Object.keys(scopes)).toEqual(["teams.read", "teams.write", "users.read", "users.write"]);
  expect(statements(text)).toEqual(statements(renderScopes("Auth", "Read teams.")));
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
}

/** The kinds of all statements: whatever had become code would be one more. */
function statements(text: string): ts.SyntaxKind[] {
  const file = ts.createSourceFile("scopes.ts", text, ts.ScriptTarget.Latest);
  return file.statements.map(({ kind }) => kind);
}

describe("a text of the catalog comes out as data", () => {
  it.each(hostile.map((text) => [JSON.stringify(text).slice(0, 60), text]))("%s", (_, text) => {
    expectData(renderScopes(text, text), text, text);
  });

  it("whatever it is", () => {
    fc.assert(
      fc.property(anyText, anyText, (category, description) => {
        expectData(renderScopes(category, description), category, description);
      }),
      { numRuns: 500 },
    );
  });

  it("from the file to the file", async () => {
    const workspace = makeWorkspace();
    const catalog = JSON.parse(tinyCatalog);
    const names = hostile.map((_, index) => `hostile.s${index}`);
    for (const [index, name] of names.entries()) {
      const text = hostile[index] ?? "";
      const grantedTo = { [tinyServer]: ["account"] };
      catalog.scopes[name] = { grantedTo, category: text, description: text };
    }
    workspace.write("scopes.json", JSON.stringify(catalog));
    expect(await workspace.run("generate")).toMatchObject({ code: 0, stdout: "" });
    const { scopes } = evaluate(workspace.read("generated/tiny-sdk/scopes.ts")) as typeof catalog;
    expect(names.map((name) => scopes[name].description)).toEqual(hostile);
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
  });
});

/** The file of a service, of which the class has these fields besides its methods. */
function renderService(fields: readonly string[]): string {
  const [users, ...others] = tinyDeclarations().classes;
  const classes = [...others, ...(users === undefined ? [] : [{ ...users, fields }])];
  const plan = planSdk(tinyFacts(), tinySdk, { classes, enums: [] });
  const files = renderSdk(plan, { runtime: "./runtime.js", extension: "js" });
  return files.get("services/users.ts") ?? "";
}

/** The texts of all literals in a type. */
function literalsIn(text: string, type: string): string[] {
  const file = ts.createSourceFile("users.ts", text, ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === type) visit(statement.type);
  }
  return texts;
}

it("a name of the SDK that is no service's and no method's comes out as data", () => {
  const plain = renderService(["field"]);
  expect(literalsIn(plain, "Known")).toEqual(["field"]);
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { minLength: 1 }), (fields) => {
      const text = renderService(fields);
      const names = ["list", "get", "delete"];
      expect(literalsIn(text, "Known")).toEqual([
        ...[...fields].sort().filter((field) => !names.includes(field)),
      ]);
      expect(statements(text)).toEqual(statements(plain));
      expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    }),
    { numRuns: 300 },
  );
});

describe("a helper lets nothing but data through", () => {
  it("a comment stays one comment", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const comment = `/** ${helpers.comment(text)} */`;
        const [only, ...others] = ts.getLeadingCommentRanges(comment, 0) ?? [];
        expect(others).toEqual([]);
        expect(only).toMatchObject({ pos: 0, end: comment.length });
        expect(comment).not.toContain("\n");
      }),
      { numRuns: 500 },
    );
  });

  it("an identifier is one, or is refused", () => {
    const name = fc.oneof(anyText, fc.stringMatching(/^[A-Za-z0-9$_ .]{1,5}$/));
    fc.assert(
      fc.property(name, (text) => {
        if (/^[A-Za-z][A-Za-z0-9]*$/.test(text)) expect(helpers.identifier(text)).toBe(text);
        else expect(() => helpers.identifier(text)).toThrow("not an identifier");
      }),
      { numRuns: 500 },
    );
  });

  it.each(["__proto__", "constructor", "prototype", "then", "toString"])(
    "no property %s",
    (name) => {
      expect(() => helpers.open(name, 0)).toThrow("not a property");
      expect(() => helpers.text(name, "", 0)).toThrow("not a property");
      expect(() => helpers.list(name, [], 0)).toThrow("not a property");
    },
  );
});
