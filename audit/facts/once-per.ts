/** Finds something once for each program, file or node that it is asked of, however often that is. */
export function oncePer<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const known = new WeakMap<Key, { readonly found: Found }>();
  return (key) => {
    const answer = known.get(key) ?? { found: find(key) };
    known.set(key, answer);
    return answer.found;
  };
}
