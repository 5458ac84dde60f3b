/** The same JSON value, with the members of its objects and the entries of its lists in another order. */
export function shuffled<Value>(value: Value, seed: number): Value {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const mix = <Entry>(entries: readonly Entry[]): Entry[] => {
    const mixed: Entry[] = [];
    for (const entry of entries) mixed.splice(below(mixed.length + 1), 0, entry);
    return mixed;
  };
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return mix(part).map(visit);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(mix(Object.entries(part)).map(([key, v]) => [key, visit(v)]));
  };
  return visit(value) as Value;
}
