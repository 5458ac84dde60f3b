/** No type tells of the service from here on. */
const head = `import { Client, Users } from "node-appwrite";
const users: any = new Users(new Client().setKey("k"));
const called = (one: any) => one.list();
`;
const keyHead = "const setKey = (secret: any) => new Users(new Client().setKey(secret)).list();\n";

/**
 * A program of this code, with `users`, a service of a key, and `called`, which calls a method of what it is given. Where
 * the code asks for it, `setKey` makes a service with a key, and calls the same: elsewhere no other call may stand for
 * one that is lost.
 */
export const programOf = (code: string): string =>
  `${head}${code.includes("setKey(") ? keyHead : ""}${code}\n`;

/** What depends on each method of an emitter, by two names of its class. */
const emitterPrograms = Object.fromEntries(
  Object.entries({
    addListener: 'one.addListener("a", called); one.emit("a", users);',
    emit: 'one.on("a", (_: any, u: any) => called(u)); one.emit("a", 1, users);',
    listeners: 'one.on("a", () => users); called(one.listeners("a")[0]());',
    off: 'one.on("a", called).off("b", called).emit("a", users);',
    on: 'one.on("a", function (this: any) { called(this.held); }); one.held = users; one.emit("a");',
    once: 'one.once("a", called).emit("a", users);',
    prependListener: 'one.prependListener("a", called).emit("a", users);',
    prependOnceListener: 'one.prependOnceListener("a", called).emit("a", users);',
    rawListeners: 'one.on("a", () => users); called(one.rawListeners("a")[0]());',
    removeAllListeners: 'one.removeAllListeners().on("a", called).emit("a", users);',
    removeListener: 'one.on("a", called).removeListener("b", called).emit("a", users);',
    setMaxListeners: 'one.setMaxListeners(2).on("a", called).emit("a", users);',
  }).flatMap(([method, code]) =>
    ["default", "EventEmitter"].map((name) => [
      `node:events${name === "default" ? "" : `.${name}`}.prototype.${method}`,
      `const { ${name}: Made }: any = await import("node:events"); const one = new Made(); ${code}`,
    ]),
  ),
);
const storage =
  'const { AsyncLocalStorage }: any = await import("node:async_hooks"); const one = new AsyncLocalStorage();';

/**
 * For each line of what the audit knows of the language's own library, code that depends on it: a service goes through
 * the function, or is looked at by it. Each is the code of a program of `programOf`.
 */
export const libraryPrograms: Readonly<Record<string, string>> = {
  ...emitterPrograms,
  "node:events.once":
    'const { EventEmitter, once }: any = await import("node:events"); const one = new EventEmitter(); setImmediate(() => one.emit("a", users)); called((await once(one, "a"))[0]);',
  "node:async_hooks.AsyncLocalStorage.prototype.disable": `${storage} one.held = users; one.disable(); called(one.held);`,
  "node:async_hooks.AsyncLocalStorage.prototype.enterWith": `${storage} one.enterWith(users); called(one.getStore());`,
  "node:async_hooks.AsyncLocalStorage.prototype.exit": `${storage} one.exit(called, users);`,
  "node:async_hooks.AsyncLocalStorage.prototype.getStore": `${storage} one.run({ users }, () => called(one.getStore().users));`,
  "node:async_hooks.AsyncLocalStorage.prototype.run": `${storage} called(one.run(1, (u: any) => u, users));`,
  "new node:async_hooks.AsyncLocalStorage": `${storage} one.held = users; called(one.held);`,
  "new node:events":
    'const { default: Made }: any = await import("node:events"); const one = new Made(); one.held = users; called(one.held);',
  "new node:events.EventEmitter":
    'const { EventEmitter }: any = await import("node:events"); const one = new EventEmitter(); one.held = users; called(one.held);',
  "Object.getOwnPropertyDescriptor":
    'called(Object.getOwnPropertyDescriptor({ get one() { return users; } }, "one")!.get!());',
  "Reflect.getOwnPropertyDescriptor":
    'called(Reflect.getOwnPropertyDescriptor({ one: users }, "one")!.value);',
  "Object.getOwnPropertyDescriptors":
    "const all: any = Object.defineProperties({}, Object.getOwnPropertyDescriptors({ get one() { return users; } })); called(all.one);",
  "Promise.withResolvers":
    'if ("withResolvers" in Promise) { const { promise, resolve }: any = (Promise as any).withResolvers(); resolve(users); called(await promise); }',
  "new Array": "called(new Array(users, users)[0]);",
  "new Error":
    'try { throw new Error("a", { cause: users }); } catch (e: any) { called(e.cause); }',
  "new Map": "for (const [, one] of new Map([[1, users]])) called(one);",
  "new Object": "const one: any = new Object(); one.one = users; called(one.one);",
  "new Promise": "called(await new Promise((done) => done(users)));",
  "new Proxy": "called(new Proxy({ one: users }, {}).one);",
  "new Set": "for (const one of new Set([users])) called(one);",
  "new WeakMap": "const one = {}; called(new WeakMap([[one, users]]).get(one));",
  "new WeakRef": "called(new WeakRef(users).deref());",
  "new WeakSet": "new WeakSet([users]).has(users); called(users);",
  "Generator.prototype.drop":
    'if ("Iterator" in globalThis) for (const one of [users].values().drop(0)) called(one);',
  "Generator.prototype.every":
    'if ("Iterator" in globalThis) [users].values().every((one: any) => called(one));',
  "Generator.prototype.filter":
    'if ("Iterator" in globalThis) for (const one of [users].values().filter(() => true)) called(one);',
  "Generator.prototype.find":
    'if ("Iterator" in globalThis) called([users].values().find(() => true));',
  "Generator.prototype.flatMap":
    'if ("Iterator" in globalThis) for (const one of [users].values().flatMap((u: any) => [u])) called(one);',
  "Generator.prototype.forEach":
    'if ("Iterator" in globalThis) [users].values().forEach((one: any) => called(one));',
  "Generator.prototype.map":
    'if ("Iterator" in globalThis) for (const one of [users].values().map((u: any) => u)) called(one);',
  "Generator.prototype.reduce":
    'if ("Iterator" in globalThis) called([users].values().reduce((_: any, one: any) => one, null));',
  "Generator.prototype.some":
    'if ("Iterator" in globalThis) [users].values().some((one: any) => called(one));',
  "Generator.prototype.take":
    'if ("Iterator" in globalThis) for (const one of [users].values().take(1)) called(one);',
  "Generator.prototype.toArray":
    'if ("Iterator" in globalThis) called([users].values().toArray()[0]);',
  "Iterator.from":
    'if ("Iterator" in globalThis) for (const one of (Iterator as any).from([users])) called(one);',
  "Array.prototype.at": "called([users].at(0));",
  "Array.prototype.concat": "called([0].concat([users] as any)[1]);",
  "Array.prototype.copyWithin": "called([0, users].copyWithin(0, 1)[0]);",
  "Array.prototype.entries": "for (const [, one] of [users].entries()) called(one);",
  "Array.prototype.every": "[users].every((one: any) => called(one));",
  "Array.prototype.fill": "called(new Array(1).fill(users)[0]);",
  "Array.prototype.filter": "[users].filter((one: any) => called(one));",
  "Array.prototype.find": "called([users].find(Boolean));",
  "Array.prototype.findIndex": "[users].findIndex((one: any) => called(one));",
  "Array.prototype.findLast": "called([users].findLast(Boolean));",
  "Array.prototype.findLastIndex": "[users].findLastIndex((one: any) => called(one));",
  "Array.prototype.flat": "called([[users]].flat()[0]);",
  "Array.prototype.flatMap": "called([users].flatMap((one: any) => [one])[0]);",
  "Array.prototype.forEach": "[users].forEach((one: any) => called(one));",
  "Array.prototype.includes": "[users].includes(users); called(users);",
  "Array.prototype.indexOf": "[users].indexOf(users); called(users);",
  "Array.prototype.join": "[users].join(); called(users);",
  "Array.prototype.keys": "[users].keys(); called(users);",
  "Array.prototype.lastIndexOf": "[users].lastIndexOf(users); called(users);",
  "Array.prototype.map": "called([users].map((one: any) => one)[0]);",
  "Array.prototype.pop": "called([users].pop());",
  "Array.prototype.push": "const all: any[] = []; all.push(users); called(all[0]);",
  "Array.prototype.reduce": "called([users].reduce((_: any, one: any) => one, undefined));",
  "Array.prototype.reduceRight":
    "called([users].reduceRight((_: any, one: any) => one, undefined));",
  "Array.prototype.reverse": "called([users].reverse()[0]);",
  "Array.prototype.shift": "called([users].shift());",
  "Array.prototype.slice": "called([users].slice()[0]);",
  "Array.prototype.some": "[users].some((one: any) => called(one));",
  "Array.prototype.sort": "[users, users].sort((one: any) => called(one));",
  "Array.prototype.splice": "called([users].splice(0)[0]);",
  "Array.prototype.toReversed": "called([users].toReversed()[0]);",
  "Array.prototype.toSorted": "called([users].toSorted()[0]);",
  "Array.prototype.toSpliced": "called([users].toSpliced(1, 0)[0]);",
  "Array.prototype.unshift": "const all: any[] = []; all.unshift(users); called(all[0]);",
  "AsyncGenerator.prototype.@@asyncIterator":
    "async function* made() { yield users; } for await (const one of made()[Symbol.asyncIterator]()) called(one);",
  "AsyncGenerator.prototype.next":
    "async function* made() { yield users; } called((await made().next()).value);",
  "AsyncGenerator.prototype.return":
    "async function* made(): any { yield 1; } called((await (made() as any).return(users)).value);",
  "Array.prototype.values": "for (const one of [users].values()) called(one);",
  "Array.prototype.with": "called([0].with(0, users as any)[0]);",
  "Array.prototype.@@iterator": "for (const one of [users][Symbol.iterator]()) called(one);",
  "Array.of": "called(Array.of(users)[0]);",
  "Array.isArray": "Array.isArray(users); called(users);",
  "Array.from": "called(Array.from([users])[0]);",
  "Generator.prototype.next": "function* made() { yield users; } called(made().next().value);",
  "Generator.prototype.return":
    "function* made(): any { yield 1; } called((made() as any).return(users).value);",
  "Generator.prototype.@@iterator":
    "function* made() { yield users; } for (const one of made()[Symbol.iterator]()) called(one);",
  "Map.prototype.@@iterator":
    "for (const [, one] of new Map([[1, users]])[Symbol.iterator]()) called(one);",
  "Map.prototype.clear": "new Map([[users, users]]).clear(); called(users);",
  "Map.prototype.delete": "new Map([[users, users]]).delete(users); called(users);",
  "Map.prototype.entries": "for (const [, one] of new Map([[1, users]]).entries()) called(one);",
  "Map.prototype.forEach": "new Map([[1, users]]).forEach((one: any) => called(one));",
  "Map.prototype.get": "called(new Map([[1, users]]).get(1));",
  "Map.prototype.has": "new Map([[users, users]]).has(users); called(users);",
  "Map.prototype.keys": "for (const one of new Map([[users, 1]]).keys()) called(one);",
  "Map.prototype.set": "called(new Map<any, any>().set(1, users).get(1));",
  "Map.prototype.values": "for (const one of new Map([[1, users]]).values()) called(one);",
  "Set.prototype.@@iterator": "for (const one of new Set([users])[Symbol.iterator]()) called(one);",
  "Set.prototype.add": "for (const one of new Set<any>().add(users)) called(one);",
  "Set.prototype.clear": "new Set([users]).clear(); called(users);",
  "Set.prototype.delete": "new Set([users]).delete(users); called(users);",
  "Set.prototype.entries": "for (const [, one] of new Set([users]).entries()) called(one);",
  "Set.prototype.forEach": "new Set([users]).forEach((one: any) => called(one));",
  "Set.prototype.has": "new Set([users]).has(users); called(users);",
  "Set.prototype.keys": "for (const one of new Set([users]).keys()) called(one);",
  "Set.prototype.values": "for (const one of new Set([users]).values()) called(one);",
  "WeakRef.prototype.deref": "called(new WeakRef(users).deref());",
  "Promise.prototype.catch": "called(await Promise.reject(1).catch((): any => users));",
  "Promise.prototype.finally": "called(await Promise.resolve(users).finally(() => {}));",
  "Promise.prototype.then": "await Promise.resolve(users).then((one: any) => called(one));",
  "Promise.all": "called((await Promise.all([users]))[0]);",
  "Promise.allSettled":
    "for (const one of (await Promise.allSettled([users])) as any) called(one.value);",
  "Promise.any": "called(await Promise.any([users]));",
  "Promise.race": "called(await Promise.race([users]));",
  "Promise.reject": "try { await Promise.reject(users); } catch (one: any) { called(one); }",
  "Promise.resolve": "called(await Promise.resolve(users));",
  "Object.assign": "called((Object.assign({}, { one: users }) as any).one);",
  "Object.create": "called(Object.create({ one: users }).one);",
  "Object.defineProperties":
    "called((Object.defineProperties({}, { one: { value: users } }) as any).one);",
  "Object.defineProperty":
    'called((Object.defineProperty({}, "one", { value: users }) as any).one);',
  "Object.entries": "for (const [, one] of Object.entries({ users })) called(one);",
  "Object.freeze": "called(Object.freeze({ users }).users);",
  "Object.fromEntries": 'called((Object.fromEntries([["one", users]]) as any).one);',
  "Object.getOwnPropertyNames": "Object.getOwnPropertyNames(users); called(users);",
  "Object.getPrototypeOf": "called(Object.getPrototypeOf(Object.create({ one: users })).one);",
  "Reflect.getPrototypeOf": "called(Reflect.getPrototypeOf(Object.create({ one: users })).one);",
  "Object.groupBy":
    'if ("groupBy" in Object) called((Object as any).groupBy([users], () => "one").one[0]);',
  "Object.hasOwn": 'Object.hasOwn(users, "client"); called(users);',
  "Object.is": "Object.is(users, users); called(users);",
  "Object.isFrozen": "Object.isFrozen(users); called(users);",
  "Object.isSealed": "Object.isSealed(users); called(users);",
  "Object.keys": "Object.keys(users); called(users);",
  "Object.preventExtensions": "called(Object.preventExtensions({ users }).users);",
  "Object.seal": "called(Object.seal({ users }).users);",
  "Object.setPrototypeOf": "called((Object.setPrototypeOf({}, { one: users }) as any).one);",
  "Object.values": "called(Object.values({ users })[0]);",
  "Object.prototype.__defineGetter__":
    'const one: any = {}; one.__defineGetter__("one", () => users); called(one.one);',
  "Object.prototype.hasOwnProperty": '({ users }).hasOwnProperty("users"); called(users);',
  "Object.prototype.isPrototypeOf": "({ users }).isPrototypeOf(users); called(users);",
  "Object.prototype.propertyIsEnumerable":
    '({ users }).propertyIsEnumerable("users"); called(users);',
  "Object.prototype.toString": "({ users }).toString(); called(users);",
  "Object.prototype.toLocaleString": "({ users }).toLocaleString(); called(users);",
  "Object.prototype.valueOf": "called(({ users }).valueOf().users);",
  "Map.groupBy":
    'if ("groupBy" in Map) called((Map as any).groupBy([users], () => "one").get("one")[0]);',
  "Reflect.apply": "Reflect.apply((one: any) => called(one), undefined, [users]);",
  "Reflect.construct":
    "class Holder { constructor(public one: any) {} } called((Reflect.construct(Holder, [users]) as any).one);",
  "Reflect.defineProperty":
    'const one: any = {}; Reflect.defineProperty(one, "one", { value: users }); called(one.one);',
  "Reflect.get": 'called(Reflect.get({ users }, "users"));',
  "Reflect.has": 'Reflect.has(users, "list"); called(users);',
  "Reflect.ownKeys": "Reflect.ownKeys(users); called(users);",
  "Reflect.set": 'const one: any = {}; Reflect.set(one, "one", users); called(one.one);',
  "Function.prototype.apply": "((one: any) => called(one)).apply(undefined, [users]);",
  "Function.prototype.bind": "((one: any) => called(one)).bind(undefined, users)();",
  "Function.prototype.call": "((one: any) => called(one)).call(undefined, users);",
  "JSON.stringify":
    'JSON.stringify({ one: users }, (key, one: any) => { if (key === "one") called(one); return one; });',
  "JSON.parse": 'called(JSON.parse("{}", (): any => users));',
  "console.*": "console.assert(users); called(users);",
  "Math.*": "Math.abs(users as any); called(users);",
  "Number.*": "Number.isInteger(users); called(users);",
  "Date.*": "Date.parse(users as any); called(users);",
  Boolean: "Boolean(users); called(users);",
  Number: "Number(users); called(users);",
  Symbol: "Symbol(users as any); called(users);",
  isNaN: "isNaN(users as any); called(users);",
  parseFloat: "parseFloat(users as any); called(users);",
  parseInt: "parseInt(users as any); called(users);",
  clearInterval: "clearInterval(users as any); called(users);",
  clearTimeout: "clearTimeout(users as any); called(users);",
  structuredClone: "try { structuredClone(users); } catch {} called(users);",
  setImmediate: "setImmediate((one: any) => called(one), users);",
  setInterval:
    "await new Promise((done: any) => { const timer: any = setInterval((one: any) => { clearInterval(timer); called(one); done(); }, 0, users); });",
  setTimeout:
    "await new Promise((done: any) => { setTimeout((one: any) => { called(one); done(); }, 0, users); });",
  "process.nextTick": "process.nextTick((one: any) => called(one), users);",
  "process.exit": "if (process.argv.length === 0) process.exit(users as any); called(users);",
  "process.cwd": "(process.cwd as any)(users); called(users);",
  "process.argv.slice": "setKey(process.argv.slice(2)[0]);",
  useRuntimeConfig:
    'if (typeof useRuntimeConfig !== "undefined") setKey(useRuntimeConfig().secret);',
  "Deno.env.get": 'if (typeof Deno !== "undefined") setKey(Deno.env.get("secret"));',
  "Deno.env.toObject": 'if (typeof Deno !== "undefined") setKey(Deno.env.toObject().secret);',
  String: "setKey(String(process.env.SECRET));",
  "String.prototype.*": "setKey(process.env.SECRET?.trim());",
  "String.prototype.match": "setKey(process.env.SECRET?.match(/.*/)?.[0]);",
  "String.prototype.split": 'setKey(process.env.SECRET?.split(",")[0]);',
  atob: 'setKey(atob(process.env.SECRET ?? ""));',
  "Buffer.from": 'setKey(Buffer.from(process.env.SECRET ?? "", "base64").toString());',
  decodeURIComponent: 'setKey(decodeURIComponent(process.env.SECRET ?? ""));',
};
