import { ts } from "../../../codegen/src/compiler.js";
import type { CodeList, DeclaredScope } from "../../code-list.js";
import type { Program } from "../../facts/analysis.js";
import { keyGrantKind } from "../../facts/scoped-clients.js";
import { wrapped } from "../../facts/syntax.js";
import type { Flow } from "../../flow/flow.js";
import { placeOf } from "../../place-of.js";
import { grantOf } from "./grants.js";

/** What a list that stands in code holds, and how it is written or why it can't be written anew. */
export function writtenList(
  flow: Flow,
  list: ts.ArrayLiteralExpression,
): Pick<CodeList, "scopes" | "written"> {
  const elements = list.elements.map((node) => ({ node, scopes: scopesOf(flow.program, node) }));
  const scopes = elements.flatMap(({ node, scopes }) =>
    scopes.map((scope): DeclaredScope => ({ scope, place: placeOf(node) })),
  );
  if (list.elements.some(ts.isSpreadElement)) return { scopes, written: "spread" };
  if (elements.some((element) => element.scopes.length !== 1)) {
    return { scopes, written: "computed" };
  }
  const holder = holderOf(flow, list);
  if (holder !== "own") return { scopes, written: holder };
  const file = list.getSourceFile();
  const range = (node: ts.Node) => ({ start: node.getStart(file), end: node.getEnd() });
  const written = { text: file.text, ...range(list), elements: list.elements.map(range) };
  return { scopes, written };
}

function scopesOf({ checker }: Program, element: ts.Expression): string[] {
  if (!ts.isSpreadElement(element)) return literalsOf(checker.getTypeAtLocation(element));
  const each = checker.getTypeAtLocation(element.expression).getNumberIndexType();
  return each === undefined ? [] : literalsOf(each);
}

/** The texts that a value of a type may be. */
export function literalsOf(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}

/** Whether nothing but clients depends on what is in a list. */
function holderOf(flow: Flow, list: ts.ArrayLiteralExpression): "held" | "own" | "used-elsewhere" {
  const { program } = flow;
  const value = withKeyGrant(program, list);
  const { parent } = value;
  if (ts.isCallExpression(parent) && parent.expression !== value) return "own";
  const isConstant =
    ts.isVariableDeclaration(parent) &&
    ts.isIdentifier(parent.name) &&
    (ts.getCombinedNodeFlags(parent) & ts.NodeFlags.Const) !== 0;
  if (!isConstant) return "held";
  const isForClients = program.references.to(parent).every((name) => isForClient(flow, name));
  return isForClients ? "own" : "used-elsewhere";
}

/** With `organizationKey(...)` around it, if that is there. */
function withKeyGrant({ references }: Program, list: ts.Node): ts.Node {
  const value = wrapped(list);
  const { parent } = value;
  return ts.isCallExpression(parent) && keyGrantKind(parent, references) !== undefined
    ? wrapped(parent)
    : value;
}

/** Whether a name stands where a client is made of what it names, or where nothing is done with it. */
function isForClient(flow: Flow, name: ts.Node): boolean {
  const { parent } = name;
  const isModule = ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent);
  if (isModule || ts.isImportClause(parent) || ts.isExportAssignment(parent)) return true;
  if (ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent)) return true;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === name;
  const value = withKeyGrant(flow.program, isMember ? parent : name);
  const call = value.parent;
  return (
    grantOf(flow, call) !== undefined &&
    (call as ts.CallExpression).arguments.some((a) => a === value)
  );
}
