// @ts-check
import { methodScopes, scopes } from "appwrite-scopes";
import * as sdk from "node-appwrite";

/** The SDK whose types the scoped ones are measured against. */
export const sdkName = "node-appwrite";

/** @type {Readonly<Record<string, Readonly<Record<string, unknown>>>>} */
const services = methodScopes;

/** The services of the SDK, by the names that a scoped client has for them. */
export const serviceNames = Object.keys(services);

/** Every scope to read that a project key can be granted: so each service is granted in part. */
export const readScopes = Object.entries(scopes)
  .filter(([name, { kinds }]) => name.endsWith(".read") && kinds.includes("project"))
  .map(([name]) => name);

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
