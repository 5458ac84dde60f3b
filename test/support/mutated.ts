import fc from "fast-check";
import { hostileTexts } from "./hostile.js";

const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>(null, true, 0, -1, 1e300, "", [], {}, [[]], [null], { a: {} }),
  fc.constantFrom<unknown>("users.read", "users", "list", "GET", "/users", "project", "__proto__"),
);
const hostileKey = fc.oneof(
  fc.constantFrom(...hostileTexts, "", "constructor", "prototype", "then", "toString", "a.b"),
  fc.string({ unit: "binary", maxLength: 4 }),
);

/** Puts something where it does not belong: a value, a key, an entry, or nothing. */
interface Mutation {
  /** Which of all members and entries it is done to, by a number that is as large as one likes. */
  readonly target: number;
  readonly kind: "value" | "key" | "copy" | "remove";
  readonly value: unknown;
  readonly key: string;
}

/** A few of them, one after the other. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    target: fc.nat(),
    kind: fc.constantFrom("value", "key", "copy", "remove"),
    value: hostileValue,
    key: hostileKey,
  }),
  { minLength: 1, maxLength: 3 },
);

type Holder = Record<string, unknown> | unknown[];

/** A JSON text that began as this value. Its keys may stand twice, as no value's can. */
export function mutatedText(value: unknown, changes: readonly Mutation[]): string {
  const copy: unknown = structuredClone(value);
  for (const { target, kind, value: put, key } of changes) {
    const slots = slotsIn(copy);
    const [holder, name] = slots[target % slots.length] ?? [{}, ""];
    const entries = holder as Record<string, unknown>;
    if (kind === "value") define(entries, name, put);
    else if (kind === "copy" && Array.isArray(holder)) holder.push(entries[name]);
    else if (kind === "copy") define(entries, key, structuredClone(entries[name]));
    else {
      if (kind === "key" && !Array.isArray(holder)) define(entries, key, entries[name]);
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete entries[name];
    }
  }
  return JSON.stringify(copy, null, 1);
}

/** A key of its own, also where it is called `__proto__`. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  const property = { value, writable: true, enumerable: true, configurable: true };
  Object.defineProperty(holder, key, property);
}

/** Every member and every entry of a value, however deep. */
function slotsIn(value: unknown): [Holder, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    [value as Holder, key] as [Holder, string],
    ...slotsIn((value as Record<string, unknown>)[key]),
  ]);
}
