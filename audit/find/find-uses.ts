import type { ts } from "../../codegen/src/compiler.js";
import { analysisOf, type Program } from "../facts/analysis.js";
import { isGenerated } from "../facts/generated.js";
import { unresolvedAt } from "../facts/unresolved-at.js";
import { flowOf } from "../flow/follow.js";
import type { Package } from "../packages/packages.js";
import type { AuditProgram } from "../program/program.js";
import { unreadPart } from "../program/unread-parts.js";
import { readUnitSdk } from "../server/unit-sdk.js";
import type { ServerLookup } from "../server/unit-server.js";
import type { JudgeableUses, SourcePlace } from "../use.js";
import { clientServers } from "./callers/client-servers.js";
import { escapesIn } from "./escapes/escapes.js";
import { scopeLists, scopesInTypes } from "./lists/scope-lists.js";
import { unresolvedFiles } from "./unresolved/unresolved.js";
import { untypedSdks } from "./unresolved/untyped-sdks.js";
import { rawRequests } from "./uses/raw-requests.js";
import type { RawUse } from "./uses/read-uses.js";
import { readUses } from "./uses/read-uses.js";
import { readsIn } from "./uses/reads.js";
import { withScopes } from "./uses/with-scopes.js";

/** Finds every use of an SDK's methods, and every place that may hide one. */
export function findUses(
  audited: AuditProgram,
  lookup: ServerLookup,
  within: (file: string) => boolean = () => true,
): JudgeableUses {
  const program = analysisOf(audited);
  const isWithin = (file: ts.SourceFile) => within(file.fileName);
  for (const { folder, name } of untypedSdks(program, isWithin)) readUnitSdk(folder, name);
  const flow = flowOf(program);
  const { cutFor } = flow.effort;
  const isFollowed = (file: ts.SourceFile) =>
    isWithin(file) && (cutFor !== undefined || !flow.isUnread(file));
  const read = [...readsIn(program, isFollowed)].map((r) => readUses(flow, r));
  const escapes = [...escapesIn(flow)].map(([node, reason]) => unresolvedAt(reason, node));
  const unresolved = [
    ...unresolvedFiles(flow, program, isWithin),
    ...(cutFor === undefined ? [] : [unreadPart("unfollowed", cutFor.fileName)]),
    ...escapes.filter(({ place }) => within(place.file)),
    ...[...flow.hiddenReads]
      .map((node) => unresolvedAt("computed-name", node))
      .filter(({ place }) => within(place.file)),
    ...read.flatMap((result) => result.unresolved),
    ...rawRequests(flow, isWithin),
  ];
  const uses = read.flatMap((result) => result.uses);
  const lists = scopeLists(flow, isWithin);
  // A generated tree names each scope, and imports itself.
  const isWritten = ({ text }: ts.SourceFile) => !isGenerated(text);
  const server = lookup(
    sdksOf(program, uses),
    clientServers(program, (file) => isWithin(file) && isWritten(file)),
  );
  const own = audited.files.filter(isWithin);
  return {
    server,
    uses: uses.flatMap((use) => withScopes(use, server)).sort(byPlace),
    lists,
    scopesInTypes: lists.length === 0 ? [] : scopesInTypes(audited.files.filter(isWritten)),
    unresolved: unresolved.sort(byPlace),
    files: own.map(({ fileName }) => fileName),
    generated: own.filter((file) => !isWritten(file)).map(({ fileName }) => fileName),
  };
}

/** The SDKs that are called; or else those that are imported, since calls may be hidden. */
function sdksOf({ sdk }: Program, uses: readonly RawUse[]): Package[] {
  const called = uses.map(({ method }) => method.service);
  const services = called.length > 0 ? called : [...sdk.services.values()];
  return [...new Set(services.map((service) => service.sdk))];
}

interface Placed {
  readonly place: SourcePlace;
}

/** By file, line and column; what stands at one place stays in its order. */
function byPlace({ place: a }: Placed, { place: b }: Placed): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
