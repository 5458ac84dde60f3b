// @ts-check
import { methodScopes, scopes } from "appwrite-scopes";
import * as sdk from "node-appwrite";

/** The SDK whose types the scoped ones are measured against. */
export const sdkName = "node-appwrite";

/** @type {Readonly<Record<string, Readonly<Record<string, unknown>>>>} */
const services = methodScopes;

/** The services of the SDK, by the names that a scoped client has for them. */
export const serviceNames = Object.keys(services);

/**
 * So many scopes that a project key can be granted, those to read first: so most services are granted in part.
 *
 * @param {number} count
 */
export function someScopes(count) {
  const all = Object.entries(scopes)
    .filter(([, { kinds }]) => kinds.includes("project"))
    .map(([name]) => name);
  const isRead = (/** @type {string} */ name) => name.endsWith(".read");
  const sorted = [...all.filter(isRead), ...all.filter((name) => !isRead(name))];
  return sorted.filter((name) => !name.startsWith("webhooks.")).slice(0, count);
}

/**
 * The SDK's class of a service.
 *
 * @param {string} service
 */
export const classOf = (service) => service.charAt(0).toUpperCase() + service.slice(1);

/**
 * The first so many methods of each of some services, in the SDK's own order.
 *
 * @param {readonly string[]} names
 * @param {number} [count] - all of them, if left out
 * @returns {string[]} as `"users.list"`
 */
export function methodsOf(names, count) {
  return names.flatMap((service) => {
    const Service = /** @type {any} */ (sdk)[classOf(service)];
    return Object.getOwnPropertyNames(Service.prototype)
      .filter((method) => Object.hasOwn(services[service] ?? {}, method))
      .slice(0, count)
      .map((method) => `${service}.${method}`);
  });
}
