/**
 * A way that a service may go from one name to another: code, and the expression that has it afterwards. It may be the
 * first of two services, the second, or one after the other.
 */
export type Form = (x: string, y: string, n: number) => readonly [code: string, value: string];

const value =
  (text: string): Form =>
  (x, y) => ["", fill(text, x, y, 0)];
const after =
  (code: string, text: string): Form =>
  (x, y, n) => [fill(code, x, y, n), fill(text, x, y, n)];

/** `$x` and `$y` are the services, `$` a name's end that no other form has, and `Service` their class. */
const fill = (text: string, x: string, y: string, n: number): string =>
  text
    .replaceAll("$x", x)
    .replaceAll("$y", y)
    .replace(/(\w)\$/g, `$1${n}`);

const passed: readonly Form[] = [
  value("((one: Service) => one)($x)"),
  value("((one: any) => one)($x) as Service"),
  value("((one: Service = $x) => one)()"),
  value("((...all: Service[]) => all[0]!)(...[$x])"),
  value("((_: unknown, one: Service) => one)($y, $x)"),
  value("((one: Service) => { one = $y; return one; })($x)"),
  value("((make: (one: Service) => Service) => make($x))((one) => one)"),
  value("((client: Client) => new Service(client))($x.client)"),
  value("((one: Service) => one).call(null, $x)"),
  value("((one: Service) => one).apply(null, [$x])"),
  value("((one: Service) => one).bind(null, $x)()"),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  after("const tag$ = (_: TemplateStringsArray, one: Service) => one;", "tag$`${$x}`"),
  after("function same$<T>(one: T): T { return one; } same$($y);", "same$($x)"),
  after("const make$ = (one: Service) => () => one; make$($y);", "make$($x)()"),
  after("const pair$ = (one: Service, other: Service) => ({ one, other });", "pair$($y, $x).other"),
];

const kept: readonly Form[] = [
  after("let it$ = $y; it$ = $x;", "it$"),
  after("let it$ = $y; const set$ = () => { it$ = $x; }; set$();", "it$"),
  after("let it$: Service | undefined; it$ ??= $x;", "it$"),
  after("let [a$, b$] = [$x, $y]; [a$, b$] = [b$, a$];", "b$"),
  after("const it$ = { one: $y }; it$.one = $x;", "it$.one"),
  after("const it$ = { one: $y }; const alias$ = it$; alias$.one = $x;", "it$.one"),
  after("const it$ = { one: $y }; const alias$: any = it$; alias$.one = $x;", "it$.one"),
  after("const it$ = { one: $y }; Object.assign(it$, { one: $x });", "it$.one"),
  after("const it$: Record<string, Service> = {}; it$[String('a')] = $x;", "it$.a!"),
  after("const it$ = { ...{ one: $y }, one: $x };", "it$.one"),
  after("const it$ = { one: $y }; Object.defineProperty(it$, 'one', { value: $x });", "it$.one"),
  after(
    "const put$ = (into: { one: Service }) => { into.one = $x; }; const it$ = { one: $y }; put$(it$);",
    "it$.one",
  ),
  after("const { one: it$ } = { one: $x };", "it$"),
  after("const [, it$] = [$y, $x];", "it$"),
  after("let it$ = $y; ({ one: it$ } = { one: $x });", "it$"),
  value("({ get one() { return $x; } }).one"),
  after(
    "const it$ = { held: $y, set one(one: Service) { this.held = one; } }; it$.one = $x;",
    "it$.held",
  ),
  after(
    "const it$ = { client: $x.client, make() { return new Service(this.client); } };",
    "it$.make()",
  ),
];

const lists: readonly Form[] = [
  after("const all$ = [$y]; all$.push($x);", "all$[1]!"),
  after("const all$ = [$y]; all$.unshift($x);", "all$[0]!"),
  after("const all$ = [$y]; all$.splice(0, 1, $x);", "all$[0]!"),
  after("const all$ = [$y]; all$.fill($x);", "all$[0]!"),
  after("const all$ = [$y, $x]; all$.reverse();", "all$[0]!"),
  after("const all$ = [$y, $x]; all$.copyWithin(0, 1);", "all$[0]!"),
  after("const all$ = [$y, $x]; all$.shift();", "all$[0]!"),
  after("const all$ = [$y, $x]; all$.sort(() => -1);", "all$[0]!"),
  after("const all$ = [$y, $x];", "all$.pop()!"),
  after("const all$ = [$y, $x];", "all$.at(-1)!"),
  after("const all$ = [$y]; const alias$ = all$; alias$[0] = $x;", "all$[0]!"),
  after("const all$ = [$y]; const get$ = () => all$; get$().unshift($x);", "all$[0]!"),
  after("const all$ = [$y]; [all$[0]] = [$x];", "all$[0]!"),
  after(
    "const put$ = (into: Service[]) => { into[0] = $x; }; const all$ = [$y]; put$(all$);",
    "all$[0]!",
  ),
  value("[$y].with(0, $x)[0]!"),
  value("[$y].concat($x)[1]!"),
  value("[$y, $x].slice(1)[0]!"),
  value("[$y, $x].toReversed()[0]!"),
  value("[$x].map((one) => one)[0]!"),
  value("[$x].flatMap((one) => [one])[0]!"),
  value("[$x].filter(() => true)[0]!"),
  value("[$x].find(() => true)!"),
  value("[$y, $x].reduce((_, one) => one)"),
  value("Array.from([$x], (one) => one)[0]!"),
  value("Array.of($x)[0]!"),
  value("[...[$x]][0]!"),
  value("Object.values({ one: $x })[0]!"),
  value("Object.entries({ one: $x })[0]![1]"),
  value("Object.fromEntries([['one', $x]]).one!"),
  after("let it$ = $y; [$x].forEach((one) => { it$ = one; });", "it$"),
  after("let it$ = $y; for (const one of [$x]) it$ = one;", "it$"),
  after("const all$ = [{ one: $y }]; for (const one of all$) one.one = $x;", "all$[0]!.one"),
];

const collected: readonly Form[] = [
  after("const map$ = new Map([['a', $y]]); map$.set('a', $x);", "map$.get('a')!"),
  after(
    "const map$ = new Map([['a', $y]]); const alias$ = map$; alias$.set('a', $x);",
    "map$.get('a')!",
  ),
  after("const map$ = new Map([['a', $x]]);", "[...map$.values()][0]!"),
  after("let it$ = $y; new Map([['a', $x]]).forEach((one) => { it$ = one; });", "it$"),
  value("[...new Set([$x])][0]!"),
  after("const set$ = new Set<Service>(); set$.add($x);", "[...set$][0]!"),
  after("const map$ = new WeakMap<object, Service>(); map$.set(key, $x);", "map$.get(key)!"),
  value("new WeakRef($x).deref()!"),
  value("[...(function* () { yield $x; })()][0]!"),
  value("(function* () { yield $x; })().next().value as Service"),
  after(
    "async function* each$() { yield $x; } let it$ = $y; for await (const one of each$()) it$ = one;",
    "it$",
  ),
  after("const each$ = { *[Symbol.iterator]() { yield $x; } };", "[...each$][0]!"),
];

const settled: readonly Form[] = [
  value("(await Promise.resolve($x))"),
  value("(await Promise.resolve($x).then((one) => one))"),
  value("(await Promise.resolve($x).finally(() => $y))"),
  value("(await Promise.reject($y).catch(() => $x))"),
  value("(await Promise.reject($y).then(() => $y, () => $x))"),
  value("(await Promise.all([$x]))[0]!"),
  value("(await Promise.race([$x]))"),
  value("(await new Promise<Service>((settle) => settle($x)))"),
  value("(await (async () => $x)())"),
  value("((await Promise.allSettled([$x]))[0] as PromiseFulfilledResult<Service>).value"),
  after("let it$ = $y; try { throw $x; } catch (thrown) { it$ = thrown as Service; }", "it$"),
];

const classes: readonly Form[] = [
  after("class Box$ { constructor(readonly one: Service) {} }  new Box$($y);", "new Box$($x).one"),
  after(
    "class Box$ { one = $y; set(one: Service) { this.one = one; return this; } }",
    "new Box$().set($x).one",
  ),
  after(
    "class Box$ { #one = $y; set one(one: Service) { this.#one = one; } get one() { return this.#one; } } const box$ = new Box$(); box$.one = $x;",
    "box$.one",
  ),
  after("class Box$ { static one = $y; static { this.one = $x; } }", "Box$.one"),
  after(
    "class Box$ { all: Service[] = []; add(one: Service) { this.all.unshift(one); } } const box$ = new Box$(); box$.add($y); box$.add($x);",
    "box$.all[0]!",
  ),
  after(
    "class Base$ { make() { return $y; } } class Box$ extends Base$ { override make() { return $x; } }",
    "new Box$().make()",
  ),
  after("class Own$ extends Service { override client = $x.client; }", "new Own$($y.client)"),
  after(
    "class Own$ extends Service { constructor(_: Client) { super($x.client); } }",
    "new Own$($y.client)",
  ),
  after(
    "class Lazy$<T> { #made?: T; constructor(private make: () => T) {} get one(): T { return (this.#made ??= this.make()); } } new Lazy$(() => $y).one;",
    "new Lazy$(() => $x).one",
  ),
  after(
    "class Box$ { constructor() { return { one: $x } as never; } one = $y; }",
    "new Box$().one",
  ),
  after("class Box$ { accessor one = $y; } const box$ = new Box$(); box$.one = $x;", "box$.one"),
  after("const one$ = new Service($y.client); one$.client = $x.client;", "one$"),
  value("new Proxy($x, {})"),
  value("new Proxy($y, { get: (_, name) => ($x as any)[name]?.bind?.($x) ?? ($x as any)[name] })"),
  value("new (new Proxy(Service, { construct: () => $x }))($y.client)"),
];

export const forms: readonly Form[] = [
  ...passed,
  ...kept,
  ...lists,
  ...collected,
  ...settled,
  ...classes,
];
