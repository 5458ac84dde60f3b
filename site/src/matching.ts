/**
 * The names that a search means: each word of it is in the name. Those that begin with it come first, then the
 * shortest.
 */
export function matching(text: string, names: readonly string[]): string[] {
  const wanted = plain(text);
  const parts = wanted.split(/\s+/).filter((part) => part !== "");
  if (parts.length === 0) return [];
  return names
    .map((name) => ({ name, read: plain(name) }))
    .filter(({ read }) => parts.every((part) => read.includes(part)))
    .map(({ name, read }) => ({ name, rank: rankOf(read, wanted) }))
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : 3;
}

/** Other SDKs write `tables_db` for `tablesDB`. */
const plain = (text: string): string => text.toLowerCase().replace(/[_-]/g, "").trim();
