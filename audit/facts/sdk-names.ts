import { serviceName } from "../../codegen/src/plan/service-plan.js";
import { shippedSdks } from "../../codegen/src/sdk/read-sync.js";
import type { SdkClasses } from "./sdk-classes.js";

/** The names by which code calls an SDK. */
export interface SdkNames {
  readonly methods: ReadonlySet<string>;
  /** The methods of each service, by its name in lower case: `users`, `tablesdb`. */
  readonly services: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The names of the SDKs of a program; where it has none, those of the newest releases: what is not there may be one. */
export function sdkNamesOf({ services }: SdkClasses): SdkNames {
  const own = [...services.values()];
  if (own.length > 0) return namesOf(own);
  newest ??= namesOf(
    shippedSdks().flatMap(({ declarations }) =>
      declarations.classes.map(({ name, methods }) => ({
        name,
        methods: new Set(methods.map((method) => method.name)),
      })),
    ),
  );
  return newest;
}

let newest: SdkNames | undefined;

function namesOf(
  classes: readonly { readonly name: string; readonly methods: ReadonlySet<string> }[],
): SdkNames {
  return {
    methods: new Set(classes.flatMap(({ methods }) => [...methods])),
    services: new Map(
      classes.map(({ name, methods }) => [serviceName(name).toLowerCase(), methods]),
    ),
  };
}
