import { ts } from "../../compiler.js";
import { setterNames } from "../find/credentials.js";
import { rawMethods } from "../find/sdk-classes.js";
import { writtenName } from "../find/syntax.js";
import type { Flow } from "./flow.js";
import type { Cell } from "./solver.js";
import type { SdkClass, Site, Value } from "./values.js";

export function addMethod(
  flow: Flow,
  of: Extract<Value, { kind: "client" | "service" }>,
  name: string,
  to: Cell,
): void {
  const what = `method ${of.kind === "service" ? of.class.name : ""} ${name}`;
  flow.solver.add(
    to,
    flow.made(of.at, what, () => ({ kind: "method", of, name })),
  );
}

const membersOfClients = new WeakMap<Flow, ReadonlySet<string>>();

/** The names of the methods that the clients of the SDKs have. */
export function clientMembers(flow: Flow): ReadonlySet<string> {
  const known = membersOfClients.get(flow);
  if (known !== undefined) return known;
  const names = [...flow.program.sdk.clients].flatMap((node) =>
    ts.isClassDeclaration(node)
      ? node.members.flatMap((one) =>
          ts.isMethodDeclaration(one) ? (writtenName(one.name) ?? []) : [],
        )
      : [],
  );
  const members = new Set([...names, ...setterNames, ...rawMethods]);
  membersOfClients.set(flow, members);
  return members;
}

export const siteOf = ({ declaration }: SdkClass): Site => ({
  node: declaration,
  frame: undefined,
});
