/**
 * The patterns that names of the catalog have to match.
 *
 * Names become types, properties, files and sentences, and they come from documents that somebody
 * else wrote. So a name that does not match is rejected, never mended.
 *
 * @module
 */

/** Dotted words: `users.read`, `project.oauth2.read`, `public`. */
export const scopePattern = /^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*$/;

/** Services and methods: `tablesDB`, `createMfaChallenge`. */
export const memberPattern = /^[a-z][A-Za-z0-9]*$/;

/** Classes of the SDK: `TablesDB`. */
export const classPattern = /^[A-Z][A-Za-z0-9]*$/;

/** Packages: `node-appwrite`, `@appwrite.io/console`. */
export const packagePattern = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;

/** Versions of SDKs and servers: `27.1.0`, `1.9.6`, `2.0.0-RC1`. */
export const versionPattern = /^\d+\.\d+\.\d+(?:[-+.][A-Za-z0-9.+-]+)?$/;

/** Servers, by their release or by another name: `1.9.6`, `cloud`, `1.8-branch`. */
export const serverPattern = /^[a-z0-9][A-Za-z0-9]*(?:[.+-][A-Za-z0-9]+)*$/;

/** Routes, by verb and path: `GET /users/{userId}`. */
export const routePattern = /^(?:DELETE|GET|HEAD|PATCH|POST|PUT) \/(?:(?![?#])[!-~])*$/;

/** Routes that may be asked to find out what a key holds: a verb that changes or removes something is none. */
export const probePattern = /^(?:GET|POST) \/(?:(?![?#])[!-~])*$/;

/**
 * Whether a name means something to every object (`constructor`, `toString`), to classes, or to
 * `await`: as a property of ours it would be mistaken for that.
 */
export function isReserved(name: string): boolean {
  return name in Object.prototype || name === "prototype" || name === "then";
}

/** What is wrong with such a name. */
export const reservedName = "has a meaning of its own in JavaScript";
