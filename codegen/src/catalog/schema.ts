import { z } from "zod";
import {
  classPattern,
  isReserved,
  memberPattern,
  packagePattern,
  reservedName,
  scopePattern,
  versionPattern,
} from "./names.js";

/**
 * The shape of `scopes.json`. The JSON Schema that is shipped, and the types of the catalog, are
 * derived from it.
 *
 * @module
 */

const named = (pattern: RegExp, what: string) =>
  z
    .string()
    .regex(pattern, { error: `is not ${what}`, abort: true })
    .refine((name) => !isReserved(name), reservedName);

const scopeName = named(scopePattern, "a scope's name: dotted words, such as users.read");
const memberName = named(memberPattern, "a name in lowerCamelCase, such as tablesDB");
const sentence = z.string().min(1).max(300);
const scopeList = z.array(scopeName);

const kind = z.enum(["account", "organization", "project"]);

const scope = z
  .strictObject({
    kinds: z.array(kind).describe("The kinds of key that can be granted the scope."),
    category: sentence.describe("The group the scope is shown in."),
    description: sentence.describe("What a key with the scope can do, in one sentence."),
    deprecated: z.literal(true).optional().describe("Whether Appwrite means to remove the scope."),
    successor: scopeName
      .optional()
      .describe("The scope to use in new code. Not an alias: each method lists what opens it."),
    unreviewed: z
      .literal(true)
      .optional()
      .describe("Whether the scope was found in a server's document, and its kinds are a guess."),
  })
  .describe("A scope that a key can be granted.");

const ungrantable = z
  .strictObject({
    description: sentence.describe("Who holds the scope, in one sentence."),
  })
  .describe("A scope that routes list or callers hold, and that no key can be granted.");

const caller = z.strictObject({
  holds: scopeList.describe("Scopes that every such caller holds without being granted them."),
});

const method = z
  .strictObject({
    verb: z.enum(["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"]),
    path: z.string().regex(/^\/[^\s?#]*$/, "is not a path, such as /users/{userId}"),
    anyOf: scopeList.min(1).describe("The scopes of which any one opens the method."),
  })
  .describe("A method, the route that it calls and what the route asks for.");

const service = z.strictObject({
  class: named(classPattern, "a class name, such as TablesDB").describe("The SDK's class."),
  methods: z.record(memberName, method),
  uncatalogued: z
    .array(memberName)
    .optional()
    .describe("Methods of the class whose scopes are not known. They are refused."),
});

const serverDocument = z
  .strictObject({
    title: sentence,
    version: z.string().regex(versionPattern, "is not a version, such as 1.9.6"),
    hash: z.string().regex(/^[0-9a-f]{16}$/, "is not a hash of 16 hexadecimal digits"),
  })
  .describe("The server's own document that the routes were read from.");

const sdk = z.strictObject({
  version: z.string().regex(versionPattern, "is not a version, such as 27.1.0"),
  server: z
    .string()
    .regex(versionPattern, "is not a version, such as 1.9.6")
    .describe("The Appwrite release whose routes are listed."),
  document: serverDocument.optional(),
  services: z.record(memberName, service),
});

export const catalogSchema = z
  .strictObject({
    $schema: z.string().optional(),
    scopes: z.record(scopeName, scope),
    ungrantable: z.record(scopeName, ungrantable),
    callers: z
      .strictObject({
        account: caller,
        guest: caller,
        organization: caller,
        project: caller,
        session: caller,
      })
      .describe("What each kind of caller holds by itself."),
    sdks: z.record(named(packagePattern, "a package's name, such as node-appwrite"), sdk),
  })
  .describe("The scopes of Appwrite API keys, and the SDK methods that they open.");

/** The catalog, as it stands in `scopes.json`. */
export type Catalog = z.infer<typeof catalogSchema>;

/** One SDK of the catalog. */
export type CatalogSdk = Catalog["sdks"][string];

/** One service of an SDK of the catalog. */
export type CatalogService = CatalogSdk["services"][string];

/** The JSON Schema of the catalog, draft 2020-12. */
export function catalogJsonSchema(): object {
  return z.toJSONSchema(catalogSchema, { target: "draft-2020-12" });
}
