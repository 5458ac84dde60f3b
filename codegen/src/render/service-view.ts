import type { CallerKind } from "../../../src/caller.js";
import type { MethodGroup, ServicePlan } from "../plan/service-plan.js";
import { grantedDoc, refusalDoc } from "./docs.js";
import { groupType } from "./group-type.js";
import type { AliasView, MemberView } from "./helpers.js";
import { laterMethods, laterName, sdkClass } from "./later-methods.js";
import { callerNames, callerOrder } from "./names.js";
import { type LeafView, leafViews, projectType, scopeLists } from "./project-type.js";
import { refusalType, writtenRefusal } from "./refusal-types.js";
import { runtimeImports } from "./runtime-types.js";
import { secretlessMethods, secretlessName } from "./secretless.js";
import { type ServiceFunctionView, serviceFunction } from "./service-function.js";
import { intersection, keyOf, literalUnion, named, union } from "./type-text.js";

/** One service's file, in the order in which it is read. */
export interface ServiceView extends ServiceFunctionView {
  readonly class: string;
  readonly groups: readonly GroupView[];
  /** What a project key may call, for each combination of the scopes that decide it. */
  readonly leaves: readonly LeafView[];
  /** What is said of methods that are open to a guest, and yet do less for it. */
  readonly secretless: readonly (MemberView & { readonly doc: string })[];
  readonly scopeLists: readonly (AliasView & { readonly doc: string })[];
  readonly later: readonly AliasView[];
  readonly clients: readonly (AliasView & { readonly doc: string })[];
  /** What the file imports from the run time. */
  readonly runtime: readonly string[];
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
  const leaves = leafViews(service);
  const clients = callerOrder.map((kind) => clientAlias(kind, service));
  return {
    class: service.class,
    groups,
    leaves,
    secretless: secretlessMethods(service),
    scopeLists: scopeLists(service),
    later,
    clients,
    runtime: runtimeImports([
      ...[...later, ...clients].map(({ type }) => type),
      ...leaves.flatMap(({ parts }) => parts),
      ...groups.flatMap(({ refusedMembers }) => refusedMembers.map(({ type }) => type)),
    ]),
    ...serviceFunction(service),
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
            type: union([named("Refused"), refusalType(written, `${service.name}.${method}`)]),
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
  const isSecretless = kind === "guest" && secretlessMethods(service).length > 0;
  const secretless = isSecretless ? [named(secretlessName)] : [];
  return {
    name: `${prefix}${service.class}`,
    parameters,
    type:
      kind === "project"
        ? projectType(service)
        : intersection(...holds, ...groups, ...secretless, named(laterName(service))),
    doc: `The service \`${service.name}\`, as ${who} may call it.`,
  };
}
