import type { CallerKind } from "../../../src/caller.js";
import type { Refusal } from "../../../src/verdict.js";
import type { MethodGroup, ServicePlan } from "../plan/service-plan.js";
import { grantedDoc, refusalDoc } from "./docs.js";
import type { AliasView, MemberView } from "./helpers.js";
import { callerNames, callerOrder } from "./names.js";
import {
  intersection,
  keyOf,
  literalType,
  literalUnion,
  named,
  type TypeNode,
  union,
} from "./type-text.js";

/** One service's file, in the order in which it is read. */
export interface ServiceView {
  readonly name: string;
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
    name: service.name,
    groups,
    later,
    clients,
    runtimeTypes: usedTypes(groups, later, clients),
    methodScopes: service.methods.length > 0,
  };
}

/** The types of the run time that a service's file may use, sorted as the formatter sorts imports. */
const runtimeTypes = [
  "Holds",
  "KeylessOnly",
  "MissingScope",
  "NeedsKey",
  "Refused",
  "SessionOnly",
  "Uncatalogued",
  "UncataloguedOf",
  "Ungrantable",
];

/**
 * The refusal that the group's interface is written with; callers who get another one map over it.
 * Refusals that name the method are written out, and else those of the most frequent caller.
 */
function writtenRefusal(group: MethodGroup): Refusal | undefined {
  const refusals = callerOrder.flatMap((kind) => {
    const verdict = group.verdicts[kind];
    return verdict === "open" ? [] : [verdict];
  });
  return refusals.find(namesMethod) ?? refusals[0];
}

const namesMethod = ({ reason }: Refusal): boolean =>
  reason === "session-only" || reason === "keyless-only" || reason === "uncatalogued";

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
    granted: isGranted
      ? { name: group.granted, type: named("Pick", sdkClass(service), names) }
      : undefined,
    grantedDoc: grantedDoc(group.anyOf ?? []),
  };
}

const sdkClass = (service: ServicePlan): TypeNode => named(`sdk.${service.class}`);

function refusalType(refusal: Refusal, method: string): TypeNode {
  const { anyOf } = refusal;
  switch (refusal.reason) {
    case "missing-scope":
      return named("MissingScope", literalUnion(anyOf));
    case "needs-key":
      return named("NeedsKey", literalType(refusal.key), literalUnion(anyOf));
    case "session-only":
      return named("SessionOnly", literalType(method));
    case "keyless-only":
      return named("KeylessOnly", literalType(method));
    case "ungrantable":
      return named("Ungrantable", literalUnion(anyOf));
    case "uncatalogued":
      return named("Uncatalogued", literalType(method));
  }
}

/** Methods that an installed release has and the catalog's did not: refused, without being named. */
function laterMethods(service: ServicePlan): AliasView[] {
  const catalogued =
    service.methods.length > 0
      ? [keyOf({ kind: "indexed", of: named("MethodScopes"), key: service.name })]
      : [];
  const uncatalogued = service.groups.some(({ anyOf }) => anyOf === undefined)
    ? [keyOf(named("NotCatalogued"))]
    : [];
  const known = new Set(service.groups.flatMap(({ methods }) => methods));
  const fields = service.members.filter((member) => !known.has(member)).map(literalType);
  return [
    { name: "Known", type: union([...catalogued, ...uncatalogued, ...fields]) },
    {
      name: "Later",
      type: {
        kind: "conditional",
        check: keyOf(sdkClass(service)),
        matches: named("Known"),
        whenTrue: named("unknown"),
        whenFalse: named(
          "UncataloguedOf",
          sdkClass(service),
          named("Known"),
          literalType(service.name),
        ),
      },
    },
  ];
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

function usedTypes(
  groups: readonly GroupView[],
  later: readonly AliasView[],
  clients: readonly AliasView[],
): string[] {
  const used = new Set<string>();
  const visit = (type: TypeNode): void => {
    if (type.kind === "name") {
      used.add(type.name);
      type.args.forEach(visit);
    } else if (type.kind === "keyof" || type.kind === "indexed") visit(type.of);
    else if (type.kind === "conditional")
      [type.check, type.matches, type.whenTrue, type.whenFalse].forEach(visit);
    else if (type.kind !== "literal") type.members.forEach(visit);
  };
  for (const alias of [...later, ...clients]) visit(alias.type);
  for (const member of groups.flatMap((group) => group.refusedMembers)) visit(member.type);
  return runtimeTypes.filter((name) => used.has(name));
}
