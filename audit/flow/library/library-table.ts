/**
 * What the language's own library does with the values that it is given. What is not here is handed to code that
 * nobody reads, so that a service in it is listed.
 *
 * @module
 */

/** A part of what a call has to do with. */
export type Part =
  | "data"
  | "each"
  | "each flat"
  | "each of results"
  | "nothing"
  | "rejected"
  | "results"
  | "self"
  | "self without a callback"
  | "text of argument 0"
  | "text of self"
  | `argument ${number}`
  | `argument ${number} and on`
  | `each of argument ${number}`
  | "flat argument 0 and on";

export interface Rule {
  /** Which functions it calls, with what, and what `this` is there. */
  readonly calls?: readonly {
    readonly callback: Part;
    readonly given: readonly Part[];
    readonly self?: Part;
    /** Only where the call has fewer arguments than these. */
    readonly below?: number;
  }[];
  /** What it rejects a promise with. */
  readonly rejects?: readonly Part[];
  /** What it puts into the object that it is called on. */
  readonly keeps?: readonly Part[];
  /** What it returns: one of some values, or a new list or iterator of them. Without it, data. */
  readonly returns?: { readonly as: "iterator" | "list" | "value"; readonly of: readonly Part[] };
}

const visits = (...given: Part[]) => ({ calls: [{ callback: "argument 0" as const, given }] });
const visitsEach = {
  calls: [
    {
      callback: "argument 0" as const,
      given: ["each", "nothing", "self"] as const,
      self: "argument 1" as const,
    },
  ],
};
const reduces: Rule = {
  calls: [
    { callback: "argument 0", given: ["results", "each", "nothing", "self"] },
    { callback: "argument 0", given: ["argument 1", "each", "nothing", "self"] },
    { callback: "argument 0", given: ["each", "each", "nothing", "self"], below: 2 },
  ],
  returns: { as: "value", of: ["results", "argument 1", "each"] },
};
const value = (...of: Part[]) => ({ returns: { as: "value" as const, of } });
const list = (...of: Part[]) => ({ returns: { as: "list" as const, of } });
const iterator = (...of: Part[]) => ({ returns: { as: "iterator" as const, of } });
const givesData: Rule = {};

export const libraryTable: Readonly<Record<string, Rule>> = {
  "Array.prototype.at": value("each"),
  "Array.prototype.concat": list("each", "flat argument 0 and on"),
  "Array.prototype.copyWithin": { keeps: ["each"], ...value("self") },
  "Array.prototype.every": visitsEach,
  "Array.prototype.fill": { keeps: ["argument 0"], ...value("self") },
  "Array.prototype.filter": { ...visitsEach, ...list("each") },
  "Array.prototype.find": { ...visitsEach, ...value("each") },
  "Array.prototype.findIndex": visitsEach,
  "Array.prototype.findLast": { ...visitsEach, ...value("each") },
  "Array.prototype.findLastIndex": visitsEach,
  "Array.prototype.flat": list("each flat"),
  "Array.prototype.flatMap": { ...visitsEach, ...list("each of results") },
  "Array.prototype.forEach": visitsEach,
  "Array.prototype.includes": givesData,
  "Array.prototype.indexOf": givesData,
  "Array.prototype.join": givesData,
  "Array.prototype.keys": iterator("data"),
  "Array.prototype.lastIndexOf": givesData,
  "Array.prototype.map": { ...visitsEach, ...list("results") },
  "Array.prototype.pop": value("each"),
  "Array.prototype.push": { keeps: ["argument 0 and on"] },
  "Array.prototype.reduce": reduces,
  "Array.prototype.reduceRight": reduces,
  "Array.prototype.reverse": { keeps: ["each"], ...value("self") },
  "Array.prototype.shift": { keeps: ["each"], ...value("each") },
  "Array.prototype.slice": list("each"),
  "Array.prototype.some": visitsEach,
  "Array.prototype.sort": { ...visits("each", "each"), keeps: ["each"], ...value("self") },
  "Array.prototype.splice": { keeps: ["argument 2 and on", "each"], ...list("each") },
  "Array.prototype.toReversed": list("each"),
  "Array.prototype.toSorted": { ...visits("each", "each"), ...list("each") },
  "Array.prototype.toSpliced": list("each", "argument 2 and on"),
  "Array.prototype.unshift": { keeps: ["argument 0 and on", "each"] },
  "Array.prototype.values": iterator("each"),
  "Array.prototype.with": list("each", "argument 1"),
  "Array.prototype.@@iterator": iterator("each"),
  "Array.of": list("argument 0 and on"),
  "Array.isArray": givesData,
  "Array.from": {
    calls: [{ callback: "argument 1", given: ["each of argument 0"], self: "argument 2" }],
    ...list("each of argument 0", "results"),
  },
  "AsyncGenerator.prototype.@@asyncIterator": value("self"),
  "Generator.prototype.@@iterator": value("self"),
  "Generator.prototype.drop": iterator("each"),
  "Generator.prototype.every": visitsEach,
  "Generator.prototype.filter": { ...visitsEach, ...iterator("each") },
  "Generator.prototype.find": { ...visitsEach, ...value("each") },
  "Generator.prototype.flatMap": { ...visitsEach, ...iterator("each of results") },
  "Generator.prototype.forEach": visitsEach,
  "Generator.prototype.map": { ...visitsEach, ...iterator("results") },
  "Generator.prototype.reduce": reduces,
  "Generator.prototype.some": visitsEach,
  "Generator.prototype.take": iterator("each"),
  "Generator.prototype.toArray": list("each"),
  "Iterator.from": iterator("each of argument 0"),
  "Map.prototype.clear": givesData,
  "Map.prototype.delete": givesData,
  "Map.prototype.@@iterator": iterator("each"),
  "Map.prototype.entries": iterator("each"),
  "Map.prototype.has": givesData,
  "Set.prototype.add": { keeps: ["argument 0"], ...value("self") },
  "Set.prototype.clear": givesData,
  "Set.prototype.delete": givesData,
  "Set.prototype.forEach": {
    calls: [{ callback: "argument 0", given: ["each", "each", "self"], self: "argument 1" }],
  },
  "Set.prototype.has": givesData,
  "Set.prototype.@@iterator": iterator("each"),
  "Set.prototype.keys": iterator("each"),
  "Set.prototype.values": iterator("each"),
  "WeakRef.prototype.deref": value("each"),
  "Promise.prototype.catch": {
    calls: [{ callback: "argument 0", given: ["rejected"] }],
    ...value("self", "results"),
  },
  "Promise.prototype.finally": { calls: [{ callback: "argument 0", given: [] }], ...value("self") },
  "Promise.prototype.then": {
    calls: [
      { callback: "argument 0", given: ["self"] },
      { callback: "argument 1", given: ["rejected"] },
    ],
    ...value("results", "self without a callback"),
  },
  "Promise.any": value("each of argument 0"),
  "Promise.race": value("each of argument 0"),
  "Promise.reject": { rejects: ["argument 0"] },
  "Promise.resolve": value("argument 0"),
  "Object.freeze": value("argument 0"),
  "Object.is": givesData,
  "Object.hasOwn": givesData,
  "Object.isFrozen": givesData,
  "Object.isSealed": givesData,
  "Object.keys": list("data"),
  "Object.getOwnPropertyNames": list("data"),
  "Object.preventExtensions": value("argument 0"),
  "Object.seal": value("argument 0"),
  "Object.prototype.hasOwnProperty": givesData,
  "Object.prototype.isPrototypeOf": givesData,
  "Object.prototype.propertyIsEnumerable": givesData,
  "Object.prototype.toString": givesData,
  "Object.prototype.toLocaleString": givesData,
  "Object.prototype.valueOf": value("self"),
  "Reflect.has": givesData,
  "Reflect.ownKeys": list("data"),
  "String.prototype.match": list("text of self"),
  "String.prototype.split": list("text of self"),
  "String.prototype.*": value("text of self"),
  "console.*": givesData,
  "Math.*": givesData,
  "Number.*": givesData,
  "Date.*": givesData,
  Boolean: givesData,
  Number: givesData,
  atob: value("text of argument 0"),
  "Buffer.from": value("text of argument 0"),
  decodeURIComponent: value("text of argument 0"),
  String: value("text of argument 0"),
  Symbol: givesData,
  isNaN: givesData,
  parseFloat: givesData,
  parseInt: givesData,
  clearInterval: givesData,
  clearTimeout: givesData,
  structuredClone: givesData,
  "process.exit": givesData,
  "process.cwd": givesData,
  "process.nextTick": { calls: [{ callback: "argument 0", given: ["argument 1 and on"] }] },
  setImmediate: { calls: [{ callback: "argument 0", given: ["argument 1 and on"] }] },
  setInterval: { calls: [{ callback: "argument 0", given: ["argument 2 and on"] }] },
  setTimeout: { calls: [{ callback: "argument 0", given: ["argument 2 and on"] }] },
};
