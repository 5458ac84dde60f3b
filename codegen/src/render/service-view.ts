import type { CallerKind } from "../../../src/caller.js";
import type { MethodGroup, ServicePlan } from "../plan/service-plan.js";
import { grantedDoc, refusalDoc } from "./docs.js";
import type { AliasView, MemberView } from "./helpers.js";
import { laterMethods, sdkClass } from "./later-methods.js";
import { callerNames, callerOrder } from "./names.js";
import { refusalType, writtenRefusal } from "./refusal-types.js";
import { usedTypes } from "./runtime-types.js";
import { intersection, keyOf, literalUnion, named, type TypeNode } from "./type-text.js";

/** One service's file, in the order in which it is read. */
export interface ServiceView {
  readonly class: string;
  readonly groups: readonly GroupView[];
  readonly later: readonly AliasView[];
  readonly clients: readonly (AliasView & { readonly doc: string })[];
  /** The types of the run time that the file uses. */
  readonly runtimeTypes: readonly string[];
  readonly methodScopes: boolean;
}

interface GroupView {
  readonly refused: string;
  readonly refusedMembers: readonly (MemberView & { readonly doc: string })[];
  readonly granted: AliasView | undefined;
  readonly grantedDoc: string;
}

export function serviceView(service: ServicePlan): ServiceView {
  const groups = service.groups.map((group) => groupView(group, service));
  const later = laterMethods(service);
  const clients = callerOrder.map((kind) => clientAlias(kind, service));
  return {
    class: service.class,
    groups,
    later,
    clients,
    runtimeTypes: usedTypes([
      ...[...later, ...clients].map(({ type }) => type),
      ...groups.flatMap(({ refusedMembers }) => refusedMembers.map(({ type }) => type)),
    ]),
    methodScopes: service.methods.length > 0,
  };
}

function groupView(group: MethodGroup, service: ServicePlan): GroupView {
  const written = writtenRefusal(group);
  const isGranted = callerOrder.some((kind) => {
    const verdict = group.verdicts[kind];
    return verdict === "open" || verdict.reason === "missing-scope";
  });
  const names = written === undefined ? literalUnion(group.methods) : keyOf(named(group.refused));
  return {
    refused: group.refused,
    refusedMembers:
      written === undefined
        ? []
        : group.methods.map((method) => ({
            name: method,
            type: refusalType(written, `${service.name}.${method}`),
            doc: refusalDoc(
              group.anyOf !== undefined && written.reason === "missing-scope"
                ? { ...written, anyOf: group.anyOf }
                : written,
            ),
          })),
    granted: isGranted ? { name: group.granted, type: named("Pick", sdkClass, names) } : undefined,
    grantedDoc: grantedDoc(group.anyOf ?? []),
  };
}

function clientAlias(kind: CallerKind, service: ServicePlan): ServiceView["clients"][number] {
  const { prefix, parameters, scopes, who } = callerNames[kind];
  const holds = scopes === undefined ? [] : [named("Holds", named("S"))];
  const groups = service.groups.map((group) => groupType(group, kind));
  return {
    name: `${prefix}${service.class}`,
    parameters,
    type: intersection(...holds, ...groups, named("Later")),
    doc: `The service \`${service.name}\`, as ${who} may call it.`,
  };
}

function groupType(group: MethodGroup, kind: CallerKind): TypeNode {
  const verdict = group.verdicts[kind];
  if (verdict === "open") return named(group.granted);
  const written = writtenRefusal(group);
  const isWritten = written !== undefined && JSON.stringify(written) === JSON.stringify(verdict);
  const refused = isWritten
    ? named(group.refused)
    : named("Refused", named(group.refused), refusalType(verdict, ""));
  if (verdict.reason !== "missing-scope") return refused;
  return {
    kind: "conditional",
    // Not wrapped in a tuple: a bare `any` has to take both branches, which refuses it.
    check: intersection(named("S"), literalUnion(verdict.anyOf)),
    matches: named("never"),
    whenTrue: refused,
    whenFalse: named(group.granted),
  };
}
