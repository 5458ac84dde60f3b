import type { Finding, Place } from "../findings/finding.js";

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
  unknownMethod: (where: Place, method: string, sdk: string): Finding => ({
    code: "method-unknown",
    what: `The catalog has the method ${method}, and ${sdk} does not.`,
    why: "The generated client would offer a method that does not exist.",
    fix: "Remove it, or correct its name as the SDK spells it.",
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
  noServices: (where: Place, sdk: string): Finding => ({
    code: "sdk-foreign",
    what: `What is installed as ${sdk} has no service: no exported class that is made from a Client.`,
    why: "A client for another package would be typed against methods that do not exist.",
    fix: `Install the SDK under its own name: npm install ${sdk}.`,
    where,
  }),
} as const;
