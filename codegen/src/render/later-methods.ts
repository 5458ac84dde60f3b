import type { ServicePlan } from "../plan/service-plan.js";
import type { AliasView } from "./helpers.js";
import { writtenRefusal } from "./refusal-types.js";
import { keyOf, literalType, named, union } from "./type-text.js";

/** The SDK's class, as a service's file calls it. */
export const sdkClass = named("Service");

/** The type of the methods that came later than the catalog. */
export const laterName = (service: ServicePlan): string => `${service.class}Later`;

/** Methods that an installed release has and the catalog's did not: refused, without being named. */
export function laterMethods(service: ServicePlan): AliasView[] {
  const written = service.groups.filter((group) => writtenRefusal(group) !== undefined);
  const inWritten = new Set(written.flatMap(({ methods }) => methods));
  const others = service.members.filter((member) => !inWritten.has(member)).map(literalType);
  return [
    {
      name: "Known",
      type: union([...written.map(({ refused }) => keyOf(named(refused))), ...others]),
    },
    {
      name: laterName(service),
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
