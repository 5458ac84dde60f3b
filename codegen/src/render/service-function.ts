import type { ServicePlan } from "../plan/service-plan.js";
import type { MemberView, Renamed } from "./helpers.js";
import { literalUnion } from "./type-text.js";

/** The function that makes one service, and what it needs at run time. */
export interface ServiceFunctionView {
  /** The property of a client: `users`. */
  readonly name: string;
  readonly names: ServiceNames;
  /** What opens each method, as a type and as a value. */
  readonly methods: readonly (MemberView & { readonly anyOf: readonly string[] })[];
  /** Methods that the server lacks, and on which servers they are. */
  readonly absent: ServicePlan["absent"];
  readonly synchronous: readonly string[];
  /** What the file exports of it: names that only it has. */
  readonly exported: readonly Renamed[];
}

/** How a service's file calls what it exports. */
export interface ServiceNames {
  /** The type of {@link ServiceNames.methodScopes}: `UsersMethodScopes`. */
  readonly MethodScopes: string;
  /** What opens each method: `usersMethodScopes`. */
  readonly methodScopes: string;
  /** What the run time has to know: `usersService`. */
  readonly service: string;
  /** The service of a grant: `UsersOf`. */
  readonly of: string;
  /** The function that makes it: `scopedUsers`. */
  readonly maker: string;
}

export function serviceNames({ name, class: Class }: ServicePlan): ServiceNames {
  return {
    MethodScopes: `${Class}MethodScopes`,
    methodScopes: `${name}MethodScopes`,
    service: `${name}Service`,
    of: `${Class}Of`,
    maker: `scoped${Class}`,
  };
}

export function serviceFunction(service: ServicePlan): ServiceFunctionView {
  const names = serviceNames(service);
  return {
    name: service.name,
    names,
    methods: service.methods.map((method) => ({ ...method, type: literalUnion(method.anyOf) })),
    absent: service.absent,
    synchronous: service.synchronous,
    exported: [
      { local: "type MethodScopes", name: names.MethodScopes },
      { local: "methodScopes", name: names.methodScopes },
      { local: "service", name: names.service },
    ],
  };
}
