import { nearest } from "../findings/nearest.js";

/** The server that was likely meant by a name that is none. */
export function likelyServer(named: string, known: readonly string[]): string | undefined {
  const found = nearest(named, known);
  if (found !== undefined) return found;
  // Two letters in the wrong order, a lost dot, and a suffix that nobody knows are slips of one key each.
  const slips = [
    (name: string) => isSwapped(name, named),
    (name: string) => name.replaceAll(".", "") === named.replaceAll(".", ""),
    (name: string) => named.startsWith(`${name}-`) || named.startsWith(`${name}+`),
  ];
  return slips.flatMap((isSlip) => known.find(isSlip) ?? [])[0];
}

/** Whether two names are the same but for two neighbours that have changed places. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  if (at === -1 || a.length !== b.length) return false;
  return `${b.slice(0, at)}${b[at + 1]}${b[at]}${b.slice(at + 2)}` === a;
}
