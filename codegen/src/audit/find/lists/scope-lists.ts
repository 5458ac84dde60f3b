import { ts } from "../../../compiler.js";
import { type CodeList, placeId, type UseGrant } from "../../code-list.js";
import type { Program } from "../analysis.js";
import type { Site } from "../flow/chains.js";
import { heldBy } from "../scoped-clients.js";
import { placeOf } from "../syntax.js";
import { type GrantList, grantAt, grantOf } from "./grants.js";
import { literalsOf, writtenList } from "./written-list.js";

/**
 * The lists of the scoped clients that are made in some files; a list may stand elsewhere. Clients of a factory's
 * are known once what is called on them was followed.
 */
export function scopeLists(
  program: Program,
  within: (file: ts.SourceFile) => boolean,
): readonly CodeList[] {
  const found = new Map<ts.Node, { readonly list: GrantList; readonly clients: ts.Node[] }>();
  const makers = new Set<ts.Node>([
    ...program.index.calls.filter((call) => program.isScopedClient(call)),
    ...program.fromFactories.keys(),
  ]);
  for (const maker of makers) {
    if (!within(maker.getSourceFile())) continue;
    for (const list of listsOf(program, maker)) {
      const known = found.get(list.node);
      if (known === undefined) found.set(list.node, { list, clients: [maker] });
      else known.clients.push(maker);
    }
  }
  return [...found.values()].map(({ list: { kind, node }, clients }) => ({
    kind,
    place: placeOf(node),
    clients: clients.map((client) => placeOf(client)),
    ...(ts.isArrayLiteralExpression(node)
      ? writtenList(program, node)
      : {
          scopes: scopesOf(program, node).map((scope) => ({ scope, place: placeOf(node) })),
          written: "computed" as const,
        }),
  }));
}

/** The lists of a client's grant; of what can't be followed, what its type says is one by itself. */
function listsOf(program: Program, maker: ts.Node): readonly GrantList[] {
  const { known, lists } = grantAt(program, program.chains.site(maker, undefined));
  const grant = grantOf(program, maker);
  if (known || grant === undefined) return lists;
  const isListed = (scope: string) =>
    lists.some(
      ({ node }) =>
        ts.isArrayLiteralExpression(node) &&
        writtenList(program, node).scopes.some((one) => one.scope === scope),
    );
  const others = scopesOf(program, grant).filter((scope) => !isListed(scope));
  return others.length === 0 ? lists : [...lists, { kind: "project", node: grant }];
}

/** What the type of a grant says is held: it may stand elsewhere. What is no literal does not compile. */
function scopesOf({ checker }: Program, grant: ts.Expression): readonly string[] {
  const type = checker.getTypeAtLocation(grant);
  const element = type.getNumberIndexType();
  return heldBy(type, checker)?.flat() ?? (element === undefined ? [] : literalsOf(element));
}

/** The lists by which the clients hold their scopes that a service may come from, and whether those are all. */
export function grantsBehind(
  program: Program,
  { clients, complete }: { readonly clients: readonly Site[]; readonly complete: boolean },
): { readonly grants: readonly UseGrant[]; readonly allGrants: boolean } {
  const found = clients.map((site) => ({ site, ...grantAt(program, site) }));
  const grants = found.flatMap(({ site, lists }) =>
    lists.map(({ node }): UseGrant => ({ list: placeOf(node), client: placeOf(site.node) })),
  );
  const distinct = new Map(
    grants.map((grant) => [`${placeId(grant.list)} ${placeId(grant.client)}`, grant]),
  );
  return {
    grants: [...distinct.values()],
    allGrants: complete && found.every(({ known }) => known),
  };
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
