import Handlebars from "handlebars";
import { helpers } from "../../codegen/src/render/helpers.js";

const blocks = new Set(["each", "if", "unless"]);

/**
 * What in a template could print a value past the closed set of helpers: each of these lets a text
 * through as data alone, and nothing else may print one.
 */
export function templateFaults(template: string): string[] {
  const faults: string[] = [];
  const report = (node: hbs.AST.Node, why: string) =>
    faults.push(`${node.loc.start.line}:${node.loc.start.column}: ${why}`);

  class Lint extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      const name = nameOf(node.path);
      if (!Object.hasOwn(helpers, name)) report(node, `${name} is no helper`);
      else if (node.params.length === 0) report(node, `${name} is given nothing`);
      if (!node.escaped) report(node, `${name} is in triple braces`);
      super.MustacheStatement(node);
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      const name = nameOf(node.path);
      if (!blocks.has(name)) report(node, `${name} is no block`);
      super.BlockStatement(node);
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      report(node, "a call within a call");
      super.SubExpression(node);
    }
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      report(node, "a partial");
    }
    override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
      report(node, "a partial");
    }
    override Decorator(node: hbs.AST.Decorator): void {
      report(node, "a decorator");
    }
    override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
      report(node, "a decorator");
    }
  }
  new Lint().accept(Handlebars.parse(template));
  return faults;
}

const nameOf = (path: hbs.AST.PathExpression | hbs.AST.Literal | hbs.AST.SubExpression): string =>
  "original" in path ? String(path.original) : path.type;
