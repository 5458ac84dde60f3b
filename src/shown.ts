import type { Caller } from "./caller.js";
import { projectOf } from "./sdk-client.js";

/** What is shown of a client or a service: who calls, with which scopes, and never with which key. */
export function shownOf({ kind, scopes }: Caller, client: object) {
  return { caller: kind, scopes: [...scopes], project: projectOf(client) };
}

/**
 * The methods by which `JSON.stringify`, `console.log`, `util.inspect` and template strings print an
 * object. Left to themselves, they would walk to the SDK's client and print the key, or touch every service
 * on the way.
 *
 * (Template strings ask for a primitive. With a `toString` of its own, an object that can't be cloned would
 * be called a `WeakSet` there.)
 *
 * It is one text for all of them: not everything that inspects a value brings along what would lay it out.
 *
 * @param shown - asked each time, since a client's project may be set later
 */
export function printedAs(title: string, shown: () => object): PropertyDescriptorMap {
  const text = () => `${title} ${JSON.stringify(shown())}`;
  return {
    toJSON: { value: shown, configurable: true },
    [Symbol.toPrimitive]: { value: text, configurable: true },
    [Symbol.for("nodejs.util.inspect.custom")]: { value: text, configurable: true },
  };
}
