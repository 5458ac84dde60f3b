import { dirname } from "node:path";

/** The first answer that a folder or one of those above it gives. */
export function nearestFolder<Found>(
  folder: string,
  ask: (folder: string) => Found | undefined,
): Found | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = ask(at);
    if (found !== undefined) return found;
    if (dirname(at) === at) return undefined;
  }
}

/** Asks each folder once. */
export function rememberedByFolder<Found>(
  ask: (folder: string) => Found,
): (folder: string) => Found {
  const known = new Map<string, Found>();
  return (folder) => {
    if (!known.has(folder)) known.set(folder, ask(folder));
    return known.get(folder) as Found;
  };
}
