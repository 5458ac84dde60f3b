import { basename, dirname, join } from "node:path";
import type { Finding } from "../../codegen/src/findings/finding.js";
import { realOrResolved } from "../../codegen/src/publish/aside.js";
import { isWithin } from "../units/paths.js";
import { outputFindings } from "./messages.js";

/** Where a run writes a file. */
export interface Place {
  /** As it was named, from the root of the disk. */
  readonly file: string;
  /** The same for all its names, through links of folders too. */
  readonly real: string;
  /** The same for what some disks take for one name. */
  readonly folded: string;
}

export function placeOf(file: string): Place {
  const real = join(realOrResolved(dirname(file)), basename(file));
  return { file, real, folded: real.normalize("NFC").toLowerCase() };
}

/** Why a file can't be written beside those that the same run writes; `undefined` if it can. */
export function clashOf(place: Place, others: readonly Place[]): Finding | undefined {
  for (const other of others) {
    if (place.real === other.real) return outputFindings.twice(place.file);
    if (place.folded === other.folded) return outputFindings.alike(place.file);
    if (isWithin(other.folded, place.folded)) return outputFindings.inside(place.file, other.file);
    if (isWithin(place.folded, other.folded)) return outputFindings.inside(other.file, place.file);
  }
  return undefined;
}
