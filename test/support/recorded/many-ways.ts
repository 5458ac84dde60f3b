/**
 * Programs that enter functions in more ways, or more deeply, than an audit tells apart. Each is the code of a
 * program of `programOf`, and its last call is of a service that went all the way.
 */
export const manyWays: readonly string[] = [
  ...[
    ["const same = (x: any) => x;", (n: number) => `same(${n});`, "called(same(users));"],
    ["const keep = (x: any) => () => x;", (n: number) => `keep(${n})();`, "called(keep(users)());"],
    [
      "class Box { constructor(private one: any) {} get() { return this.one; } }",
      (n: number) => `new Box(${n}).get();`,
      "called(new Box(users).get());",
    ],
    [
      "const apply = (f: any, x: any) => f(x);",
      (n: number) => `apply((v: any) => v, ${n});`,
      "apply((v: any) => v.list(), users);",
    ],
  ].map(([first, each, last]) =>
    [
      first,
      ...Array.from({ length: 450 }, (_, n) => (each as (n: number) => string)(n)),
      last,
    ].join(" "),
  ),
  ...[2, 8, 9, 10, 12, 25].flatMap((deep) => [
    chain(
      deep,
      "const f0 = (x: any) => x;",
      (n) => `const f${n + 1} = (x: any) => f${n}(x);`,
      `called(f${deep}(users));`,
    ),
    chain(
      deep,
      "const f0 = (x: any) => () => x;",
      (n) => `const f${n + 1} = (x: any) => { const inner = f${n}(x); return () => inner(); };`,
      `f${deep}(1)(); called(f${deep}(users)());`,
    ),
    chain(
      deep,
      "const wrap = (f: any, k: any) => (x: any) => f(x, k); const f0: any = (x: any, k: any) => (k ?? x).list();",
      (n) => `const f${n + 1} = wrap(f${n}, ${n === 0 ? "users" : "undefined"});`,
      `f${deep}(users);`,
    ),
    chain(
      deep,
      "class Link { constructor(public next: any, public one: any) {} run(): any { return this.next ? this.next.run() : this.one.list(); } } let f: any = new Link(null, users);",
      () => "f = new Link(f, null);",
      "f.run();",
    ),
  ]),
  "const again = (n: number, x: any): any => (n === 0 ? () => x : again(n - 1, x)); again(3, 1)(); called(again(5, users)());",
  "const even = (n: number, x: any): any => (n === 0 ? x : odd(n - 1, x)); const odd = (n: number, x: any): any => (n === 0 ? x : even(n - 1, x)); even(2, 1); called(even(4, users));",
  "const later = (n: number, go: any): any => (n === 0 ? go(users) : later(n - 1, (v: any) => go(v))); later(5, (v: any) => v.list());",
  "const tree = (n: number): any => (n === 0 ? { one: users } : { next: tree(n - 1) }); let at = tree(4); while (at.next) at = at.next; called(at.one);",
];

function chain(deep: number, first: string, each: (n: number) => string, last: string): string {
  return [first, ...Array.from({ length: deep }, (_, n) => each(n)), last].join(" ");
}
