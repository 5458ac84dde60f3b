import { ts } from "../../../codegen/src/compiler.js";
import type { CodeList } from "../../code-list.js";
import type { Program } from "../../facts/analysis.js";
import { heldBy } from "../../facts/scoped-clients.js";
import type { Flow } from "../../flow/flow.js";
import type { Scoped } from "../../flow/values.js";
import { placeOf } from "../../place-of.js";
import { type GrantList, grantAt, grantOf } from "./grants.js";
import { literalsOf, writtenList } from "./written-list.js";

/**
 * The lists of the scoped clients that are made in some files; a list may stand elsewhere. Clients of a factory's
 * are known once what is called on them was followed.
 */
export function scopeLists(
  flow: Flow,
  within: (file: ts.SourceFile) => boolean,
): readonly CodeList[] {
  const found = new Map<ts.Node, { readonly list: GrantList; readonly clients: Set<ts.Node> }>();
  const makers = new Map<ts.Node, Scoped[]>();
  for (const call of flow.program.index.calls) {
    if (flow.program.isScopedClient(call)) makers.set(call, []);
  }
  for (const one of flow.scoped) {
    makers.set(one.at.node, [...(makers.get(one.at.node) ?? []), one]);
  }
  for (const [maker, made] of makers) {
    if (!within(maker.getSourceFile())) continue;
    for (const list of listsOf(flow, maker, made)) {
      const known = found.get(list.node) ?? { list, clients: new Set() };
      known.clients.add(maker);
      found.set(list.node, known);
    }
  }
  return [...found.values()].map(({ list: { kind, node }, clients }) => ({
    kind,
    place: placeOf(node),
    clients: [...clients].map((client) => placeOf(client)),
    ...(ts.isArrayLiteralExpression(node)
      ? writtenList(flow, node)
      : {
          scopes: scopesOf(flow.program, node).map((scope) => ({ scope, place: placeOf(node) })),
          written: "computed" as const,
        }),
  }));
}

/** The lists of a client's grant; of what can't be followed, what its type says is one by itself. */
function listsOf(flow: Flow, maker: ts.Node, made: readonly Scoped[]): readonly GrantList[] {
  const grants = made.map((one) => grantAt(flow, one));
  const known = grants.length > 0 && grants.every((one) => one.known);
  const byNode = grants.flatMap((one) => one.lists).map((list) => [list.node, list] as const);
  const lists = [...new Map(byNode).values()];
  const grant = grantOf(flow, maker);
  if (known || grant === undefined) return lists;
  const isListed = (scope: string) =>
    lists.some(
      ({ node }) =>
        ts.isArrayLiteralExpression(node) &&
        writtenList(flow, node).scopes.some((one) => one.scope === scope),
    );
  const others = scopesOf(flow.program, grant).filter((scope) => !isListed(scope));
  return others.length === 0 ? lists : [...lists, { kind: "project", node: grant }];
}

/** What the type of a grant says is held: it may stand elsewhere. What is no literal does not compile. */
function scopesOf({ checker }: Program, grant: ts.Expression): readonly string[] {
  const type = checker.getTypeAtLocation(grant);
  const element = type.getNumberIndexType();
  return heldBy(type, checker)?.flat() ?? (element === undefined ? [] : literalsOf(element));
}

/** The scopes that types of some files name: what takes a client of such a type asks for them. */
export function scopesInTypes(files: readonly ts.SourceFile[]): readonly string[] {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
      named.add(node.literal.text);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  return [...named];
}
