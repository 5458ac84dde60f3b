/**
 * What decorators put in the place of a class or a member. Each is the code of a program of `programOf`, in which something
 * that has the method stands beside what is called.
 */
const besideOther = (code: string): string => `called({ list() {} }); ${code}`;

/** As the language has them. */
export const decoratorsOfToday: readonly string[] = [
  "function d(_: any, c: any): any { return (v: any) => users; } class A { @d u: any = 1; } called(new A().u);",
  "function d(_: any, c: any): any { return { init: () => users }; } class A { @d accessor u: any = 1; } called(new A().u);",
  "function d(_: any, c: any): any { return { get: () => users }; } class A { @d accessor u: any = 1; } called(new A().u);",
  "function d(_: any, c: any): any { return { set: (v: any) => called(v) }; } class A { @d accessor u: any = users; } new A().u = users;",
  "function d(_: any, c: any): any { return () => users; } class A { @d get u(): any { return 1; } } called(new A().u);",
  "function d(f: any, c: any): any { return function (this: any) { return users; }; } class A { @d u(): any { return 1; } } called(new A().u());",
  "function d(f: any, c: any): any { c.addInitializer(function (this: any) { called(this.u); }); } @d class A { static u = users; }",
  "function d(f: any, c: any): any { return (v: any) => called(v); } class A { @d u: any = users; } new A();",
  "function d(f: any, c: any): any { return class extends f { go() { called(users); } }; } @d class A { go() {} } new A().go();",
  "function d(f: any, c: any): any { return function (v: any) { called(v); }; } class A { @d set u(v: any) {} } new A().u = users;",
  "function d({ get }: any, c: any): any { return { get(this: any) { const v = get.call(this); called(v); return v; } }; } class A { @d accessor u: any = users; } new A().u;",
  "function d(f: any, c: any): any { return function (this: any) { called(this.u); }; } class A { u = users; @d go(): any { return 1; } } new A().go();",
  "function d(f: any, c: any): any { return function (this: any) { called(this.u); }; } class A { u = users; @d get go(): any { return 1; } } void new A().go;",
  "function d(f: any, c: any): any { return function (this: any) { called(this.u); }; } class A { static u = users; @d static go(): any { return 1; } } A.go();",
  'function d(_: any, c: any): any { return (v: any) => users; } const n = String("u"); class A { @d [n]: any = 1; } called((new A() as any)[n]);',
  "function d(_: any, c: any): any { return (v: any) => users; } class A { @d #u: any = 1; get() { return this.#u; } } called(new A().get());",
  "function d(_: any, c: any): any { return (v: any) => users; } class A { @d static u: any = 1; } called(A.u);",
  "function d({ get, set }: any, c: any): any { return { get(this: any) { return get.call(this); }, set(this: any, v: any) { set.call(this, { u: v }); } }; } class A { @d accessor u: any; } const a = new A(); a.u = users; called(a.u.u);",
  "function d(f: any, c: any): any { return function (this: any, ...all: any[]) { return f.apply(this, all); }; } class A { u = users; @d go(x: any) { called(x ?? this.u); } } new A().go(users);",
  "function d(f: any, c: any): any { return function (this: any) { const v = f.call(this); called(v); return v; }; } class A { @d get u(): any { return users; } } void new A().u;",
  "function d(c: any): any { return new Proxy(c, { construct: () => ({ u: users }) }); } @d class A { u: any; } called(new A().u);",
  "function d(f: any, { addInitializer }: any): any { addInitializer(function (this: any) { this.go = this.go.bind(this); }); } class A { @d go(): any { called(users); } } const { go } = new A(); go();",
  "function d(f: any, c: any): any { return function (this: any, v: any) { f.call(this, v); }; } class A { u: any; @d set x(v: any) { called(v); } } new A().x = users;",
  "function d(f: any, c: any): any { return f; } class A { @d set x(v: any) { called(v); } } class B extends A {} new B().x = users;",
  "const d = (c: any): any => { c.u = users; }; @d class A { static u: any; } called(A.u);",
  "const d = (c: any): any => { c.prototype.u = users; }; @d class A { u: any; declare v: any; } called((A.prototype as any).u);",
  "function d(f: any, c: any): any { c.addInitializer(function (this: any) { called(this.go()); }); } class A { @d go(): any { return users; } } new A();",
  "function d(f: any, c: any): any { c.addInitializer(function (this: any) { called(this.go()); }); } class A { @d static go(): any { return users; } } void A;",
  "function d({ get }: any, c: any): any { return { get(this: any) { return [Reflect.apply(get, this, [])]; } }; } class A { @d accessor u: any = users; } called(new A().u[0]);",
].map(besideOther);

/** As compilers have them with `experimentalDecorators`. */
export const decoratorsOfOld: readonly string[] = [
  "const d = (_: any, name: any, given: any): any => ({ ...given, value: () => users }); class A { @d u(): any {} } called(new A().u());",
  "const d = (_: any, name: any, given: any): any => ({ value: () => users }); class A { @d u(): any {} } called(new A().u());",
  "const d = (_: any, name: any, given: any): any => { given.value = () => users; }; class A { @d u(): any {} } called(new A().u());",
  "const d = (_: any, name: any, given: any): any => ({ get: () => users }); class A { @d u(): any {} } called((new A() as any).u);",
  "const d = (_: any, name: any, given: any): any => { const { get } = given; given.get = function (this: any) { const v = get.call(this); called(v); return v; }; }; class A { @d get u(): any { return users; } } void new A().u;",
  "const d = (_: any, name: any, given: any): any => { const { set } = given; given.set = function (this: any, v: any) { set.call(this, { v }); }; }; class A { @d set u(v: any) { called(v.v); } } new A().u = users;",
  "const d = (_: any, name: any, { get, set }: any): any => ({ get() { return get.call(this); }, set(this: any, v: any) { set.call(this, { v }); } }); class A { @d get u(): any { return 1; } set u(v: any) { called(v.v); } } new A().u = users;",
  "const d = (to: any, name: any): any => { to.u = users; }; class A { @d go: any; declare u: any; } called(new A().u);",
  'const d = (to: any, name: any): any => { Object.defineProperty(to, "u", { get: () => users }); }; class A { @d declare u: any; } called(new A().u);',
  "const d = (c: any): any => { c.u = users; }; @d class A { static u: any; } called(A.u);",
  "const d = (c: any): any => class extends c { u = users; }; @d class A { u: any; } called(new A().u);",
  "const d = (c: any): any => new c(); @d class A { go() { called(users); } } (A as any).go();",
  "const d = (c: any): any => ({ u: users }); @d class A {} called((A as any).u);",
  "const d = (c: any): any => users; @d class A {} called(A);",
  "const d = (...all: any[]) => called(users); class A { go(@d x: any) {} }",
  "const d = (u: any) => (...all: any[]) => called(u); class A { constructor(@d(users) x: any) {} }",
  "const d = (c: any, ...all: any[]) => { c.u = users; }; class A { constructor(@d x: any) {} } called((A as any).u);",
  "const d = (p: any, ...all: any[]) => { p.u = users; }; class A { go(@d x: any) {} } called((new A() as any).u);",
  'const all: any = {}; const d = (c: any) => { all[c.name] = c; }; @d class A { go() { called(users); } } new all["A"]().go();',
  "const d = (_: any, n: any, { value }: any): any => ({ value(this: any, ...a: any[]) { return value.apply(this, [users, ...a]); } }); class A { @d go(...all: any[]) { called(all[0]); } } new A().go();",
  "const d = (_: any, n: any, given: any): any => ({ get(this: any) { return given.value.bind(this); } }); class A { u = users; @d go() { called(this.u); } } const { go } = new A(); go();",
  'const d = (_: any, n: any, given: any): any => ({ get(this: any) { return given.value.bind(this); } }); const n = String("go"); class A { u = users; @d [n]() { called(this.u); } } const { go } = new A() as any; go();',
].map(besideOther);
