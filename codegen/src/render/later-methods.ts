import type { ServicePlan } from "../plan/service-plan.js";
import type { AliasView } from "./helpers.js";
import { keyOf, literalType, named, union } from "./type-text.js";

/** The SDK's class, as a service's file calls it. */
export const sdkClass = named("Service");

/** Methods that an installed release has and the catalog's did not: refused, without being named. */
export function laterMethods(service: ServicePlan): AliasView[] {
  const catalogued =
    service.methods.length > 0
      ? [keyOf({ kind: "indexed", of: named("MethodScopes"), key: service.name })]
      : [];
  const others = service.groups
    .filter(({ anyOf }) => anyOf === undefined)
    .map(({ refused }) => keyOf(named(refused)));
  const known = new Set(service.groups.flatMap(({ methods }) => methods));
  const fields = service.members.filter((member) => !known.has(member)).map(literalType);
  return [
    { name: "Known", type: union([...catalogued, ...others, ...fields]) },
    {
      name: "Later",
      type: {
        kind: "conditional",
        check: keyOf(sdkClass),
        matches: named("Known"),
        whenTrue: named("unknown"),
        whenFalse: named("UncataloguedOf", sdkClass, named("Known"), literalType(service.name)),
      },
    },
  ];
}
