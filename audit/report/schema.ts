import { z } from "zod";
import { auditCodes } from "../findings/kinds.js";
import { toolName } from "./tool-name.js";

/**
 * The shape of an audit's JSON report. The JSON Schema that is shipped is derived from it. What is in
 * it stays as it is within a version; a version may get more members.
 *
 * @module
 */

const scope = z.string().describe("A scope, such as users.read.");
const place = {
  file: z.string().describe("From the working folder, with slashes."),
  line: z.int().min(1).describe("Counts from 1."),
  column: z.int().min(1).describe("Counts from 1, in UTF-16 units."),
};

const asAccepted = z
  .literal(true)
  .optional()
  .describe("Set if it is not complete, and all that keeps it from being so was accepted.");

const source = z
  .object({
    kind: z
      .enum(["dynamic", "variable", "literal", "unknown"])
      .describe(
        "dynamic: Appwrite hands it over, and it holds what the configuration lists; literal: it stands in the code.",
      ),
    name: z.string().optional().describe("Of a variable: what it is called."),
    file: place.file.optional(),
    line: place.line.optional(),
    column: place.column.optional(),
  })
  .describe("Where a key comes from. File, line and column are those of a literal.");

const use = z
  .object({
    sdk: z.string().describe("The SDK's package."),
    method: z.string().describe("Service and method, such as users.list."),
    anyOf: z
      .array(scope)
      .describe("The scopes of which any one opens the method; empty if that is not known."),
    notOnServer: z
      .string()
      .optional()
      .describe("On which other servers the method is, if not on the unit's: since 1.9.5."),
    ...place,
    caller: z.enum(["guest", "key", "session"]).describe("Who calls."),
    assumed: z
      .boolean()
      .describe("Whether the client could not be followed, so that the caller is only assumed."),
    keys: z
      .array(source)
      .optional()
      .describe("Of a key's call: where the key comes from; if there are several, it may be any."),
    declared: z
      .array(z.string().describe("A scope, or several of which any one is held: a.read | b.read."))
      .optional()
      .describe(
        "What the scoped client was declared with that the call goes through; of a service that is handed on by itself, what its type says of that.",
      ),
  })
  .describe("A call of an SDK's method, or a reference to one that is handed on.");

const key = z
  .object({
    source,
    required: z.array(scope).describe("The least scopes that open every call by the key."),
    complete: z
      .boolean()
      .describe("Whether no place may hide a call of the key, and no guess decides a scope."),
    asAccepted,
  })
  .describe("A key that a unit's calls are made with. Calls of an unknown one count towards each.");

const unresolved = z
  .object({
    reason: z.enum([
      "any",
      "code",
      "computed-name",
      "denied",
      "graphql",
      "module-missing",
      "not-javascript",
      "package",
      "raw-call",
      "raw-request",
      "sdk-missing",
      "syntax",
      "too-large",
      "unfollowed",
      "unread",
    ]),
    text: z.string().describe("The code, on one line and cut short."),
    ...place,
  })
  .describe("A place that may hide calls.");

const finding = z
  .object({
    code: z.enum(auditCodes),
    level: z.enum(["error", "note", "warning"]),
    subject: z.string().describe("What it is about: a scope, a method or a piece of code."),
    what: z.string(),
    why: z.string(),
    fix: z.string(),
    file: place.file,
    line: place.line.optional(),
    column: place.column.optional(),
    accepted: z
      .enum(["baseline", "comment"])
      .optional()
      .describe("By what the finding was accepted, if it was."),
    reason: z.string().optional().describe("The reason that the comment gives."),
  })
  .describe("Something to be said of the unit.");

const unit = z
  .object({
    name: z.string().describe("The path of its folder or tsconfig, from the working folder."),
    kind: z.enum(["function", "program", "site"]),
    unread: z
      .literal(true)
      .optional()
      .describe(
        "Set if the unit could not be read: its findings say why, and nothing else is known of it.",
      ),
    server: z
      .object({
        name: z.string().describe("Its name in the catalog: a release such as 1.9.6, or cloud."),
        reason: z.string().describe("Why it is this one."),
        notices: z.array(z.string()).describe("What has to be known of the choice."),
      })
      .describe("The server that the unit was judged by."),
    sdks: z
      .array(
        z.object({
          name: z.string(),
          version: z.string(),
        }),
      )
      .describe("The releases of SDKs that the unit's code uses."),
    required: z
      .array(scope)
      .describe(
        "The least scopes that open every call by a key; of a function, and of what has a list, by the key that the list is for.",
      ),
    granted: z
      .array(z.string())
      .optional()
      .describe("The scopes that the configuration grants, as they stand there, if it says so."),
    missing: z.array(scope).describe("Scopes to be granted for the code to work."),
    excess: z.array(scope).describe("Granted scopes that nothing calls for."),
    replaceable: z.array(scope).describe("Granted scopes in use, that less could stand in for."),
    complete: z
      .boolean()
      .describe("Whether no place may hide a call, and no guess decides a scope."),
    asAccepted,
    keys: z.array(key).optional().describe("The keys of its calls, told apart by their source."),
    uses: z.array(use),
    unresolved: z.array(unresolved),
    findings: z.array(finding),
  })
  .describe("Code that runs with one key.");

export const auditSchema = z
  .object({
    version: z.literal(1),
    tool: z.literal(toolName).describe("What wrote the report."),
    notes: z
      .array(z.string())
      .optional()
      .describe("What has to be known of how the units were found, and of what is none."),
    units: z.array(unit),
  })
  .describe("What appwrite-scopes audit --json prints.");

/** An audit's JSON report. */
export type AuditJson = z.infer<typeof auditSchema>;

/** The JSON Schema of an audit's JSON report, draft 2020-12. It lets later members through. */
export function auditJsonSchema(): object {
  return z.toJSONSchema(auditSchema, { target: "draft-2020-12", io: "input" });
}
