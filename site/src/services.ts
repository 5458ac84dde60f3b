import type { JoinedMethod, ScopeFacts } from "../../audit/scope-facts.js";
import { byCodePoint } from "../../codegen/src/catalog/canonical.js";

/** The methods of an SDK by their services, both sorted. */
export function servicesOf(facts: ScopeFacts): [service: string, methods: JoinedMethod[]][] {
  const services = new Map<string, JoinedMethod[]>();
  for (const name of [...facts.methodNames].sort(byCodePoint)) {
    const [service = ""] = name.split(".");
    services.set(service, [...(services.get(service) ?? []), ...facts.methods(name).slice(0, 1)]);
  }
  return [...services];
}
