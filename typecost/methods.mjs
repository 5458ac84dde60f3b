// @ts-check
import { readFileSync } from "node:fs";
import * as sdk from "node-appwrite";

/** The SDK whose types the scoped ones are measured against. */
export const sdkName = "node-appwrite";

/** @type {import("../codegen/src/catalog/schema.js").Catalog} */
const catalog = JSON.parse(readFileSync(new URL("../scopes.json", import.meta.url), "utf8"));
const services = catalog.sdks[sdkName]?.services ?? {};

/** The services of the SDK, by the names that a scoped client has for them. */
export const serviceNames = Object.keys(services);

/** Every scope to read that a project key can be granted: so each service is granted in part. */
export const readScopes = Object.entries(catalog.scopes)
  .filter(([name, { kinds }]) => name.endsWith(".read") && kinds.includes("project"))
  .map(([name]) => name);

/**
 * The SDK's class of a service.
 *
 * @param {string} service
 */
export const classOf = (service) => services[service]?.class ?? "";

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
      .filter((method) => Object.hasOwn(services[service]?.methods ?? {}, method))
      .slice(0, count)
      .map((method) => `${service}.${method}`);
  });
}
