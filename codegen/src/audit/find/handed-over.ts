import type { ts } from "ts-morph";
import type { Unresolved } from "../use.js";
import type { Program } from "./analysis.js";
import { Trace } from "./flow/trace.js";
import { Forward } from "./forward.js";
import { unresolvedAt } from "./unresolved.js";
/** Where services and clients lose their types. */
export interface HandedOver {
  /** Places after which a call can't be seen. */
  readonly unresolved: readonly Unresolved[];
  /** Services that are handed to a type of the program's own, by the members of that type. */
  readonly members: ReadonlyMap<ts.Declaration, readonly ts.Node[]>;
  /** The places where clients are made on which something may be set out of sight. */
  readonly clients: ReadonlySet<ts.Node>;
}

/**
 * Follows services and clients forward from where they are made or declared, as far as their types
 * go with them: into `any`, nobody can tell what is called on them.
 */
export function findHandedOver(program: Program): HandedOver {
  const search = new Forward(program);
  const { sdk, index } = program;
  const classes = [...sdk.services.values()].map((service) => service.name);
  const names = new Set(["Client", ...classes]);
  // Another name of a class, and its subclasses, are followed as the class is.
  for (const name of names) {
    for (const other of index.renames.get(name) ?? []) names.add(other);
    for (const node of [...(index.names.get(name)?.values() ?? [])].flat()) {
      const subclass = search.start(node);
      if (subclass !== undefined) names.add(subclass);
    }
  }
  return {
    unresolved: search.lost.map(({ reason, node }) => unresolvedAt(reason, node)),
    members: search.members,
    clients: clientsOf(program, [...search.lost.map(({ node }) => node), ...search.touched]),
  };
}

function clientsOf(program: Program, nodes: readonly ts.Node[]): Set<ts.Node> {
  const trace = new Trace(program);
  for (const node of nodes) trace.value(node, undefined, undefined);
  return new Set([...trace.sites].map((site) => site.node));
}
