import { z } from "zod";
import type { CallerKind } from "../../../src/caller.js";
import { byCodePoint } from "../catalog/canonical.js";
import type { JsonDocument } from "../catalog/document.js";
import { issueReason } from "../catalog/issue-reason.js";
import { pathText } from "../catalog/messages.js";
import { rejectProtoKeys } from "../catalog/read.js";
import {
  type Catalog,
  type CatalogScope,
  catalogVersion,
  routeName,
  scopeName,
} from "../catalog/schema.js";
import { FindingsError } from "../findings/finding.js";
import { syncFindings } from "./messages.js";

const keyKind = z.enum(["account", "organization", "project"]);
const callerKind = z.enum(["account", "guest", "organization", "project", "session"]);
const method = z
  .object({ verb: z.string(), path: z.string(), anyOf: z.array(scopeName) })
  .refine(({ verb, path }) => routeName.safeParse(`${verb} ${path}`).success, "has no route");

/** As much of version 1 as can be taken over: it listed the methods of one release of each SDK. */
const olderSchema = z.object({
  $schema: z.string().optional(),
  scopes: z.record(
    scopeName,
    z.object({
      kinds: z.array(keyKind),
      category: z.string(),
      description: z.string(),
      deprecated: z.boolean().optional(),
      successor: scopeName.optional(),
      unreviewed: z.literal(true).optional(),
    }),
  ),
  ungrantable: z.record(scopeName, z.object({ description: z.string() })),
  callers: z.record(callerKind, z.object({ holds: z.array(scopeName) })),
  sdks: z.record(
    z.string(),
    z.object({
      services: z.record(z.string(), z.object({ methods: z.record(z.string(), method) })),
    }),
  ),
});

type Older = z.infer<typeof olderSchema>;

/** The name of the server, of which version 1 knew none. */
const server = "before";

/**
 * A catalog of version 1 as this version would have it: what it said of its methods becomes what is said of
 * their routes, and its server gets a name of its own.
 *
 * @throws FindingsError if a part of it is not as version 1 has it
 */
export function convertOlder(document: JsonDocument): Catalog {
  rejectProtoKeys(document);
  const parsed = olderSchema.safeParse(document.value);
  if (!parsed.success) {
    throw new FindingsError(parsed.error.issues.map((issue) => unsound(issue, document)));
  }
  const { $schema, scopes, ungrantable, sdks } = parsed.data;
  const names = new Set([...Object.keys(scopes), ...Object.keys(ungrantable)]);
  const methods = Object.values(sdks).flatMap(({ services }) =>
    Object.values(services).flatMap((service) => Object.values(service.methods)),
  );
  return {
    $schema,
    version: catalogVersion,
    servers: { [server]: {} },
    sdks: {},
    scopes: Object.fromEntries([...names].map((name) => [name, convertScope(name, parsed.data)])),
    routes: Object.fromEntries(
      methods.map(({ verb, path, anyOf }) => [`${verb} ${path}`, { [server]: anyOf }]),
    ),
  };
}

function convertScope(name: string, { scopes, ungrantable, callers }: Older): CatalogScope {
  const held = Object.entries(callers).filter(([, { holds }]) => holds.includes(name));
  const heldBy =
    held.length === 0 ? {} : { heldBy: { [server]: held.map(([kind]) => kind as CallerKind) } };
  const scope = Object.hasOwn(scopes, name) ? scopes[name] : undefined;
  if (scope === undefined) return { ...heldBy, description: ungrantable[name]?.description ?? "" };
  const { kinds, deprecated, ...rest } = scope;
  return {
    ...(kinds.length === 0 ? {} : { grantedTo: { [server]: [...kinds].sort(byCodePoint) } }),
    ...heldBy,
    ...rest,
    ...(deprecated ? { deprecated: server } : {}),
  };
}

function unsound(issue: z.core.$ZodIssue, document: JsonDocument) {
  const { path } = issue;
  const found = path.reduce<unknown>((value, key) => Object(value)[key], document.value);
  const reason =
    issue.code === "invalid_key"
      ? (issue.issues[0]?.message ?? "is no name")
      : issueReason(issue, found);
  return syncFindings.olderUnsound(document.place(path), pathText(path), reason);
}
