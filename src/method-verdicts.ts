import type { Caller } from "./caller.js";
import type { SdkService } from "./sdk-service.js";
import type { ServerRules } from "./server-rules.js";
import { notOnServer, type Refusal, refusalOf } from "./verdict.js";

/**
 * Every method that an instance of a service has, and why it is refused, if it is. Refused unless the
 * catalog opens it: the installed SDK may have methods that came later.
 */
export function methodVerdicts(
  instance: object,
  service: SdkService<never>,
  rules: ServerRules,
  caller: Caller,
): Map<string, Refusal | undefined> {
  return new Map(
    methodsOf(instance).map((method) => {
      const when = own(service.notOnServer, method);
      if (when !== undefined) return [method, notOnServer(rules.name, when)];
      return [method, refusalOf(own(service.methods, method), caller, rules.callers)];
    }),
  );
}

function own<Value>(table: { readonly [method: string]: Value }, method: string) {
  return Object.hasOwn(table, method) ? table[method] : undefined;
}

/** The names of all functions of an instance, its own and inherited ones. */
function methodsOf(instance: object): string[] {
  const names = new Set<string>();
  for (
    let level: object = instance;
    level !== null && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (name !== "constructor" && typeof property.value === "function") names.add(name);
    }
  }
  return [...names];
}
