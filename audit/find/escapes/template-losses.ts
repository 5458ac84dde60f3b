import { readFileSync } from "node:fs";
import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { unresolvedAt } from "../../facts/unresolved-at.js";
import { isComponent } from "../../program/components/component.js";
import { componentCode } from "../../program/components/component-code.js";
import type { Unresolved } from "../../use.js";

/**
 * Services and clients that a template hands on to where no code can be seen: to other components, to what is
 * made for each of several, or by the options of a component of Vue.
 */
export function templateLosses(
  { carriers, checker, files }: Program,
  within: (file: ts.SourceFile) => boolean,
): Unresolved[] {
  const hides = (node: ts.Node) => carriers.hides(checker.getTypeAtLocation(node));
  return files
    .filter((file) => isComponent(file.fileName) && within(file))
    .flatMap((file) => {
      const { template = [] } =
        componentCode(file.fileName, readFileSync(file.fileName, "utf8")) ?? {};
      const ends = new Map(template.map(({ start, end }) => [start, end]));
      const found: Unresolved[] = [];
      const visit = (node: ts.Node): void => {
        const end = ends.get(node.getStart(file));
        const isWhole = end !== undefined && ts.isExpression(node) && node.getEnd() >= end - 1;
        const isOptions = ts.isExportAssignment(node) && hides(node.expression);
        if (isOptions || (isWhole && hides(node)) || isUnwrapped(node)) {
          found.push(unresolvedAt("any", node));
        } else ts.forEachChild(node, visit);
      };
      // Vue lets a template leave out the `.value` of what holds a service.
      const isUnwrapped = (node: ts.Node): boolean =>
        ts.isPropertyAccessExpression(node) &&
        template.some(({ start, end }) => node.pos >= start - 1 && node.end <= end) &&
        checker.getSymbolAtLocation(node.name) === undefined &&
        hides(node.expression);
      visit(file);
      return found;
    });
}
