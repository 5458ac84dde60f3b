import type { Mutation } from "../mutation.js";

/** The types that are written by hand. */
export const types: readonly Mutation[] = [
  {
    name: "a list of unknown scopes is taken",
    file: "src/scope-list.ts",
    from: "  ? 0 extends List[Contents] //",
    to: "  ? 0 extends never //",
  },
  {
    name: "a scope may be listed twice, at positions that differ in one bit",
    file: "src/scope-list.ts",
    from: "  | (List[Digit2] & List[DigitNot2])\n",
    to: "",
    tests: ["test/types/list-positions.test.ts"],
  },
  {
    name: "a scope may be listed twice in a short list",
    file: "src/scope-list.ts",
    from: "                    | (List[4 | 5 | 6 | 7] & List[0 | 1 | 2 | 3 | 8 | 9])\n",
    to: "",
    tests: ["test/types/list-positions.test.ts"],
  },
  {
    name: "one repetition in a list without a gap is none",
    file: "src/scope-list.ts",
    from: '              | ""\n              | undefined\n',
    to: "",
    tests: ["test/types/list-positions.test.ts"],
  },
  {
    name: "an element may be one of several scopes",
    file: "src/scope-list.ts",
    from: "Ones<List, keyof List &",
    to: "Ones<List, never &",
  },
  {
    name: "what a grant holds is not compared",
    file: "src/holds.ts",
    from: 'readonly "~holds": { readonly [Scope in S]: true };',
    to: 'readonly "~holds": object;',
  },
  {
    name: "a refusal says nothing of the scope",
    file: "src/refusals.ts",
    from: "export interface MissingScope<AnyOf extends string> extends Closed {}",
    to: "export type MissingScope<AnyOf extends string> = never;",
  },
  {
    name: "a refused member can be called",
    file: "src/refusals.ts",
    from: "export interface Ungrantable<AnyOf extends string> extends Closed {}",
    to: "export interface Ungrantable<AnyOf extends string> extends Closed {\n  (...args: unknown[]): unknown;\n}",
  },
  {
    name: "a grant may be written by hand",
    file: "src/grants.ts",
    from: '  readonly "~holds": object;\n',
    to: "",
  },
  {
    name: "a list with a part that is there or not is refused",
    file: "src/scope-list.ts",
    from: "    ? List extends Settled<List>\n",
    to: "    ? List extends unknown\n",
  },
  {
    name: "a refused method can be called once its type is asked for",
    file: "src/refused.ts",
    from: "(this: CallerWithItsScope, refused: never, ...more: never) => unknown",
    to: "never",
  },
  {
    name: "a refused method is any function",
    file: "src/refused.ts",
    from: "(this: CallerWithItsScope, refused: never, ...more: never) => unknown",
    to: "(...args: unknown[]) => unknown",
  },
].map(
  (mutation) =>
    ({
      tests: ["test/types/golden.test.ts"],
      build: "package",
      ...mutation,
    }) as Mutation,
);
