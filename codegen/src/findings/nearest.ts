import { closest, distance } from "fastest-levenshtein";

/** The known name that was likely meant: no more than a third of the letters are another. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const found = closest(name, candidates);
  return distance(name, found) * 3 <= name.length ? found : undefined;
}
