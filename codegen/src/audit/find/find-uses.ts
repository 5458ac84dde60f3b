import type { ts } from "../../compiler.js";
import type { FoundUses, SourcePlace } from "../use.js";
import { analysisOf } from "./analysis.js";
import type { CatalogLookup } from "./catalog-lookup.js";
import { inCatalog } from "./catalogued.js";
import type { AuditProgram } from "./program.js";
import { readUses } from "./read-uses.js";
import { readsIn } from "./reads.js";
import { unmetServices } from "./unmet.js";
import { unresolvedFiles } from "./unresolved.js";

/**
 * Finds every use of an SDK's methods, and every place that may hide one.
 *
 * @param lookup - where the scopes of the methods stand
 * @param within - which files are asked about, by their absolute paths with slashes; values are
 *   followed through the others all the same
 */
export function findUses(
  audited: AuditProgram,
  lookup: CatalogLookup,
  within: (file: string) => boolean = () => true,
): FoundUses {
  const program = analysisOf(audited);
  const isWithin = (file: ts.SourceFile) => within(file.fileName);
  const read = [...readsIn(program, isWithin)].map((r) => readUses(program, r));
  const unresolved = [
    ...unresolvedFiles(program, isWithin),
    ...program.handedOver().unresolved.filter(({ place }) => within(place.file)),
    ...unmetServices(
      program,
      read.flatMap(({ met }) => met ?? []),
    ).filter(({ place }) => within(place.file)),
    ...read.flatMap((result) => result.unresolved),
  ];
  return {
    uses: inCatalog(
      read.flatMap((result) => result.uses),
      lookup,
    ).sort(byPlace),
    unresolved: unresolved.sort(byPlace),
    files: audited.files.filter(isWithin).map(({ fileName }) => fileName),
  };
}

interface Placed {
  readonly place: SourcePlace;
}

/** By file, line and column; what stands at one place stays in its order. */
function byPlace({ place: a }: Placed, { place: b }: Placed): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
