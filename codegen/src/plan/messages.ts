import type { Finding, Place } from "../findings/finding.js";
import type { InstalledSdk } from "../sdk/sdk.js";

/**
 * Every finding about a catalog and an SDK that do not fit together, in one place.
 *
 * @module
 */
export const driftFindings = {
  unlistedMethod: (where: Place, method: string, sdk: string): Finding => ({
    code: "method-unlisted",
    what: `${sdk} has the method ${method}, and the catalog neither maps it nor lists it as uncatalogued.`,
    why: "Nobody would know which scopes open it.",
    fix: "Map it to its verb, path and scopes, or list it under uncatalogued, which refuses it.",
    where,
  }),
  unknownMethod: (
    where: Place,
    method: string,
    sdk: string,
    nearest: string | undefined,
  ): Finding => ({
    code: "method-unknown",
    what: `The catalog has the method ${method}, and ${sdk} does not.`,
    why: "The generated client would offer a method that does not exist.",
    fix:
      nearest === undefined
        ? "Remove it, or correct its name as the SDK spells it."
        : `Did you mean ${nearest}? Or else remove it.`,
    where,
  }),
  unlistedClass: (where: Place, name: string, sdk: string): Finding => ({
    code: "service-unlisted",
    what: `${sdk} has the service class ${name}, and the catalog does not.`,
    why: "The generated client would lack the service, and nobody would know what opens it.",
    fix: "Add the service with its class; methods whose scopes are unknown go under uncatalogued.",
    where,
  }),
  unknownClass: (where: Place, name: string, sdk: string): Finding => ({
    code: "service-unknown",
    what: `The catalog has the service class ${name}, and ${sdk} does not.`,
    why: "The generated client would offer a service that does not exist.",
    fix: "Remove the service, or correct the name of its class.",
    where,
  }),
  noServices: (where: Place, { name, version }: InstalledSdk): Finding => ({
    code: "sdk-foreign",
    what: `What is installed as ${name} exports no service, that is no class made from a Client.`,
    why: "There is nothing that a client could be generated from.",
    fix: `Install the SDK anew: npm install ${name}@${version}. Or correct its name in the catalog.`,
    where,
  }),
} as const;
