import { ts } from "../../../compiler.js";
import { constructorOf } from "../class-relations.js";
import { isStatic, writtenName } from "../syntax.js";
import type { Path, Site } from "./chains.js";
import { superCall } from "./constructors.js";
import type { Trace } from "./trace.js";

/** Follows the client that a service, or a scoped client, was made with. */
export function traceClient(trace: Trace, site: Site, path: Path | undefined): boolean {
  const { chains, program } = trace;
  let by = chains.invocation(site.node, site.frame);
  const factory = program.fromFactories.get(site.node);
  if (factory !== undefined) {
    const [make] = (factory.node as ts.CallExpression).arguments;
    return make !== undefined && trace.part(make, by, path, factory.frame);
  }
  const lineage = ts.isNewExpression(site.node) ? program.lineage(site.node) : [];
  for (const declaration of lineage) {
    // A field is set after the constructor above it has run.
    const field = declaration.members.find(isClientField);
    if (field !== undefined) return trace.value(field.initializer, path, undefined);
    const own = constructorOf(declaration);
    if (own === undefined) continue;
    const call = superCall(own);
    if (call === undefined) return false;
    by = chains.invocation(call, chains.enter(own, by, site, undefined));
  }
  const [client] = (by.call as ts.CallExpression | ts.NewExpression).arguments ?? [];
  if (client === undefined) return false;
  return ts.isSpreadElement(client)
    ? trace.part(client.expression, "0", path, by.frame)
    : trace.value(client, path, by.frame);
}

/** A class's own field in the place of its service's client. */
const isClientField = (
  member: ts.ClassElement,
): member is ts.PropertyDeclaration & { readonly initializer: ts.Expression } =>
  ts.isPropertyDeclaration(member) &&
  member.initializer !== undefined &&
  !isStatic(member) &&
  writtenName(member.name) === "client";
