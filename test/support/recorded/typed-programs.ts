/**
 * Programs with two services, each of another caller, of which the types say less than what really goes on. Each is the
 * code of a program of `typedProgramOf`.
 */
const head = `import { Client, Teams, Users } from "node-appwrite";
const admin = new Client().setKey(process.env.KEY_A);
const other = new Client().setSession("s");
const users = new Users(admin), teams = new Teams(other), mine = new Users(other);
`;

export const typedProgramOf = (code: string): string => `${head}${code}\n`;

/** What the compiler takes for the service that a variable was given last, and a function has changed. */
export const narrowedPrograms: readonly string[] = [
  "let one: Users | Teams = teams; const init = () => { one = users; }; init(); await one.list();",
  "const state: { one: Users | Teams } = { one: teams }; function swap() { state.one = users; } state.one = teams; swap(); await state.one.list();",
  "class Box { one: Users | Teams = teams; swap() { this.one = users; } async go() { this.one = teams; this.swap(); return this.one.list(); } } await new Box().go();",
  "let one: Users | Teams = teams; const init = () => { one = users; }; init(); const { list } = one; await list.call(one);",
  'let one: Users | Teams = teams; const init = () => { one = users; }; init(); const name = "list" as const; await one[name]();',
  'let one: Users | Teams = teams; const init = () => { one = users; }; init(); await one["list"]();',
];

/** Code of JavaScript, in which a variable has the type of its first value. */
export const looselyTypedPrograms: readonly string[] = [
  "let one = teams; if (process.env.KEY_A) one = users; await one.list();",
  "let one = teams; if (process.env.KEY_A) one = users; if (one !== undefined && one != null) await one.list();",
  'const state = { one: teams, at: "none" }; state.one = users; if (state.at === "none") await state.one.list();',
  "const run = (one = teams) => one.list(); await run(); await run(users);",
  "const all = [teams]; all.push(users); for (const one of all) await one.list();",
  'const all = new Map([["t", teams]]); all.set("u", users); await all.get("u").list();',
  "class R { one = teams; use(s) { this.one = s; return this; } all() { return this.one.list(); } } await new R().use(users).all();",
  "class R { constructor() { this.one = teams; } all() { return this.one.list(); } } class U extends R { constructor() { super(); this.one = users; } } await new U().all();",
  "class R { one() { return teams; } all() { return this.one().list(); } } class U extends R { one() { return users; } } await new U().all(); await new R().all();",
  "/** @param {Teams} one */ function run(one) { return one.list(); } await run(users); await run(teams);",
  "await [teams].with(0, users)[0].list();",
  // A getter, and what `this` is in it.
  "class A { get users() { return new Users(this.client || other); } } class B extends A { constructor() { super(); this.client = admin; } go() { return super.users.list(); } } await new B().go();",
  'class R { constructor(u) { this.u = u; } } Object.defineProperty(R.prototype, "one", { get() { return this.u ?? teams; } }); await new R(users).one.list();',
  'class Api { constructor(client) { this.client = client; } } Object.defineProperty(Api.prototype, "users", { get() { return new Users(this.client ?? other); } }); await new Api(admin).users.list();',
  'function Api(client) { this.client = client; } Api.prototype.__defineGetter__("users", function () { return new Users(this.client || other); }); await new Api(admin).users.list();',
  "class A { get users() { return new Users(this.client || other); } } class B { constructor(c) { this.client = c; } } Object.defineProperties(B.prototype, Object.getOwnPropertyDescriptors(A.prototype)); await new B(admin).users.list();",
  "class B { constructor(c) { this.client = c; } } Object.defineProperties(B.prototype, { users: { get() { return new Users(this.client || other); } } }); class C extends B {} await new C(admin).users.list();",
  'const base = Object.defineProperty({}, "users", { get() { return new Users(this.client || other); } }); const one = Object.create(base); one.client = admin; await one.users.list();',
  "class A { static get users() { return new Users(this.client || other); } } class B extends A { static client = admin; static go() { return super.users.list(); } } await B.go();",
  'class A { get users() { return new Users(this.client || other); } } await Reflect.get(A.prototype, "users", { client: admin }).list();',
  'Object.defineProperty(Object.prototype, "one", { get() { return this.users ?? 1; }, configurable: true }); const go = (h) => h.one.list(); try { await go({ users }); } finally { delete Object.prototype.one; }',
  "class A { constructor(u) { this.u = u; } get one() { return this.u ?? teams; } } class B extends A { get one() { return super.one; } } await new B(users).one.list();",
  // What `bind` has made, and is made an instance of.
  "class S { constructor(u) { this.u = u; } run() { return this.u.list(); } } await new S(mine).run(); const Make = S.bind(null, users); await new Make().run();",
  "class S { constructor(u) { this.u = u; } run() { return this.u.list(); } } new S(teams).run(); const Make = S.bind(null, users); await new Make().run();",
  "class S { constructor(c) { this.users = new Users(c ?? other); } } const makers = [S].map((C) => C.bind(null, admin)); await new makers[0]().users.list();",
  "function S(u) { this.u = u; } S.prototype.run = function () { return this.u.list(); }; const Make = S.bind(null, users); await new Make().run();",
  "class S { constructor(u) { this.u = u; } run() { return this.u.list(); } } await Reflect.construct(S.bind(null, users), []).run();",
];
