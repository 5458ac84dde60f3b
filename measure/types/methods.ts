import * as sdk from "node-appwrite";
import { methodScopes, scopes } from "../../src/index.js";

/** The SDK whose types the scoped ones are measured against. */
export const sdkName = "node-appwrite";

const services: Readonly<Record<string, Readonly<Record<string, unknown>>>> = methodScopes;

/** The services of the SDK, by the names that a scoped client has for them. */
export const serviceNames: readonly string[] = Object.keys(services);

/** So many scopes that a project key can be granted, those to read first: so most services are granted in part. */
export function someScopes(count: number): string[] {
  const all = Object.entries(scopes)
    .filter(([, { kinds }]) => kinds.includes("project"))
    .map(([name]) => name);
  const isRead = (name: string) => name.endsWith(".read");
  const sorted = [...all.filter(isRead), ...all.filter((name) => !isRead(name))];
  return sorted.filter((name) => !name.startsWith("webhooks.")).slice(0, count);
}

/** The SDK's class of a service. */
export const classOf = (service: string): string =>
  service.charAt(0).toUpperCase() + service.slice(1);

/**
 * The first so many methods of each of some services, in the SDK's own order.
 *
 * @param count - all of them, if left out
 * @returns as `"users.list"`
 */
export function methodsOf(names: readonly string[], count?: number): string[] {
  return names.flatMap((service) => {
    const Service = (sdk as unknown as Readonly<Record<string, { readonly prototype: object }>>)[
      classOf(service)
    ];
    return Object.getOwnPropertyNames(Service?.prototype)
      .filter((method) => Object.hasOwn(services[service] ?? {}, method))
      .slice(0, count)
      .map((method) => `${service}.${method}`);
  });
}
