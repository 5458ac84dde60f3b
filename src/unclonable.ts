/**
 * An instance of a class that `structuredClone` and `postMessage` refuse, whatever is in it.
 *
 * They refuse what has an inner part that they don't know, and there is no other way to ask for it that
 * nobody sees: a function among the properties would do as well, and would be found by whoever lists them;
 * and a proxy would, and would make every access slower. The part is that of a `WeakSet`, and nothing else
 * of it is there: no method, and no tag.
 */
export function unclonable<Instance extends object>(Class: new () => Instance): Instance {
  return Reflect.construct(WeakSet, [], Class);
}
