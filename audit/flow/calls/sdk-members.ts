import { ts } from "../../../codegen/src/compiler.js";
import { oncePer } from "../../facts/once-per.js";
import { rawMethods, type ServiceClass } from "../../facts/sdk-classes.js";
import { setterNames } from "../../facts/setters.js";
import { writtenName } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import type { Cell } from "../solver/solver.js";
import type { SdkClass, Site, Value } from "../values.js";

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

/** The names of the methods that the clients of the SDKs have. */
export const clientMembers = oncePer((flow: Flow): ReadonlySet<string> => {
  const names = [...flow.program.sdk.clients].flatMap((node) =>
    ts.isClassDeclaration(node)
      ? node.members.flatMap((one) =>
          ts.isMethodDeclaration(one) ? (writtenName(one.name) ?? []) : [],
        )
      : [],
  );
  return new Set([...names, ...setterNames, ...rawMethods]);
});

export const siteOf = ({ declaration }: SdkClass): Site => ({
  node: declaration,
  frame: undefined,
});

/** The class of a service as a value. */
export function addSdkClass(flow: Flow, service: ServiceClass, to: Cell): void {
  for (const [declaration, known] of flow.program.sdk.services) {
    if (known === service) flow.solver.add(to, sdkClass(flow, declaration as ts.Declaration));
  }
}

/** A class of an SDK as a value, by where it is declared. */
export const sdkClass = (flow: Flow, declaration: ts.Declaration): SdkClass =>
  flow.made({ node: declaration, frame: undefined }, "sdk-class", () => ({
    kind: "sdk-class",
    declaration,
  }));
