import { z } from "zod";
import {
  isReserved,
  packagePattern,
  probePattern,
  reservedName,
  routePattern,
  scopePattern,
  serverPattern,
} from "./names.js";

/**
 * The shape of `scopes.json`. The JSON Schema that is shipped, and the types of the catalog, are
 * derived from it.
 *
 * @module
 */

/** The longest that Appwrite has takes 103 characters. */
export const longestRoute = 300;

const named = (pattern: RegExp, what: string, longest = 100) =>
  z
    .string()
    .max(longest, { error: `is longer than ${longest} characters`, abort: true })
    .regex(pattern, { error: `is not ${what}`, abort: true })
    .refine((name) => !isReserved(name), reservedName);

export const scopeName = named(scopePattern, "a scope's name: dotted words, such as users.read");
const serverName = named(serverPattern, "a server's name, such as 1.9.6 or cloud");
export const routeName = named(
  routePattern,
  "a route: a verb and a path, such as GET /users/{userId}",
  longestRoute,
);
const sentence = z.string().min(1).max(300);

/**
 * What is said of something, server by server: each entry holds from the server that it is named after
 * up to the next one that is named. Servers before the first entry do not have it.
 */
const history = <Value extends z.ZodType>(value: Value) => z.record(serverName, value);

const server = z
  .strictObject({
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "is not a date, such as 2026-07-22")
      .optional()
      .describe(
        "When the code that was run was committed. Servers are in the order of their dates.",
      ),
    commit: z
      .string()
      .regex(/^[0-9a-f]{7,40}$/, "is not the hash of a commit")
      .optional()
      .describe("The commit of the server's own code that was run."),
    alike: z
      .array(serverName)
      .optional()
      .describe("Other releases with the same routes, scopes and roles."),
    note: sentence.optional().describe("What a reader has to know of it."),
    document: z
      .strictObject({
        title: sentence,
        version: sentence,
        hash: z.string().regex(/^[0-9a-f]{16}$/, "is not a hash of 16 hexadecimal digits"),
      })
      .optional()
      .describe("The server's own document that the routes were read from."),
  })
  .describe("A server whose routes, scopes and callers are known.");

const keyKind = z.enum(["account", "organization", "project"]);
const callerKind = z.enum(["account", "guest", "organization", "project", "session"]);

const scope = z
  .strictObject({
    grantedTo: history(z.array(keyKind))
      .optional()
      .describe("The kinds of key that can be granted the scope, since which server."),
    heldBy: history(z.array(callerKind))
      .optional()
      .describe("The callers that hold the scope without being granted it, since which server."),
    category: sentence.optional().describe("The group the scope is shown in."),
    description: sentence.describe("What a caller with the scope can do, in one sentence."),
    deprecated: serverName.optional().describe("The server since which it is to be removed."),
    successor: scopeName
      .optional()
      .describe("The scope to use in new code. Not an alias: each route lists what opens it."),
    unreviewed: z
      .literal(true)
      .optional()
      .describe("Whether the scope was found in a server's document, and its kinds are a guess."),
  })
  .describe("A scope: who can be granted it, and who holds it anyway.");

const route = history(z.array(scopeName).min(1).nullable()).describe(
  "The scopes of which any one opens the route, since which server; null since it is gone.",
);

/** The format that this tool reads and writes. Version 1 listed the methods of one SDK release. */
export const catalogVersion = 2;

export const catalogSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(catalogVersion).describe("The version of this format."),
    servers: z.record(serverName, server),
    sdks: z
      .record(
        named(packagePattern, "a package's name, such as node-appwrite"),
        z.record(z.string().regex(/^\d+$/, "is not a major version, such as 27"), serverName),
      )
      .describe("The server that goes with an SDK, since which major version of the SDK."),
    scopes: z.record(scopeName, scope),
    routes: z.record(routeName, route),
    probes: z
      .array(
        named(
          probePattern,
          "a route that can be a probe: GET or POST, and a path, such as GET /users/{userId}",
          longestRoute,
        ),
      )
      .optional()
      .describe(
        "Routes that tell whether a key holds a scope, and have no effect: asked with IDs that can't exist and without any other argument, each refuses the request as invalid or not found, or only reads.",
      ),
  })
  .describe("The scopes of Appwrite API keys, and the routes that they open on each server.");

/** The catalog, as it stands in `scopes.json`. */
export type Catalog = z.infer<typeof catalogSchema>;

/** One server of the catalog. */
export type CatalogServer = Catalog["servers"][string];

/** One scope of the catalog. */
export type CatalogScope = Catalog["scopes"][string];

/** One route of the catalog: server → the scopes of which any one opens it, or null. */
export type CatalogRoute = Catalog["routes"][string];

/** The JSON Schema of the catalog, draft 2020-12. */
export function catalogJsonSchema(): object {
  return z.toJSONSchema(catalogSchema, { target: "draft-2020-12" });
}
