import { it } from "vitest";
import { programOf } from "../support/recorded/library-programs.js";
import { runPrograms } from "../support/recorded/run-programs.js";
it("one", () => {
  const texts = [
    'const e: any = new Error("x", { cause: users }); called(e.cause);',
    "const e = Object.assign(new Error(), { users }); called(e.users);",
    "const all: any = [users].values().map((one: any) => one).filter(() => true).toArray(); called(all[0]);",
    "for (const one of [users].values().map((u: any) => u)) called(one);",
    "[users].values().forEach((one: any) => called(one));",
    "[users].values().take(1).drop(0).flatMap((u: any) => [u]).some((u: any) => called(u));",
    "const fn = users[process.argv[5] ?? 'list']; fn.call(users);",
    "const { list } = Users.prototype as any; list.call(users);",
    "const call = Function.prototype.call.bind((Users.prototype as any).list); call(users);",
    "const p: any = new Proxy(users, { get: (t, n, r) => { const v = Reflect.get(t, n, t); return typeof v === 'function' ? (...a: any[]) => Reflect.apply(v, t, a) : v; } }); p.list();",
    "class Own extends Client { constructor() { super(); Object.assign(this.headers, { 'X-Appwrite-Key': 'k' }); } } new Users(new Own()).list();",
    "const c = new Client(); c.headers['X-Appwrite-Key'] = 'k'; new Users(c).list();",
    "class Species extends Array { static get [Symbol.species]() { return Other; } } class Other extends Array { constructor(...a: any[]) { super(...a); (users as any).list(); } } new Species(1, 2).map((x) => x);",
    "const s: any = { users }; const { users: u, ...rest } = s; called(u);",
    "const w: any = Iterator.from([users]).toArray(); called(w[0]);",
  ].map((c) => ({ isScript: false, text: programOf(`declare const process: any; ${c}`) }));
  for (const p of runPrograms(texts)) {
    const { uses, unresolved } = p.audit();
    const told = uses.map((u) => `${u.method} ${u.caller} ${u.keys.map((k) => k.kind === "variable" ? k.name : k.kind)} ${u.assumed}`);
    console.log(p.text.split("\n").slice(3).join(" | "), "\n  ", told, unresolved.map((u) => u.reason + " " + u.text), p.calls, p.error);
  }
}, 100000);
