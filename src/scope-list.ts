/**
 * Checks of a list of scopes, by its type alone.
 *
 * The declared scopes are the proof of every later verdict, so the compiler has to know exactly
 * which ones they are: an array whose elements are not known, or an element that is one scope or
 * another, would declare more than the key holds.
 *
 * All of it is arranged to cost few instantiations (about eight a scope): a recursive walk over the
 * tuple costs a hundred and thirty.
 *
 * @module
 */

/** The list is empty, or an array of which the compiler does not know what is in it. */
export type ScopesNotLiteral =
  "list at least one scope, and write all of them out here or in a list `as const`";

/** An element of the list could be one of several scopes, or a scope is listed more than once. */
export type ScopesNotDistinct =
  "every element has to be exactly one scope, known to the compiler and listed once";

/** The server can't grant the scope. `Scope` says which servers can: `"rows.read, since 1.8.0"`. */
export interface ScopeNotOnServer<Server extends string, Scope extends string> {
  readonly "remove the scope, or generate the client for a server that grants it": [Server, Scope];
}

/** The list, or the whole grant, is of type `any` or a type as wide: nothing is known or allowed. */
export interface GrantIsAny {}

/**
 * Exactly one scope. Unlike the scope itself, `One<"a" | "b">` is not `One<"a"> | One<"b">`, and a member of
 * an enum is not the literal that it has as its value.
 */
export interface One<in out Scope> {
  readonly scope: (scope: Scope) => Scope;
}

/**
 * What can be listed. An interface around the unions, since the compiler instantiates a union that is
 * an argument member by member.
 */
export interface Listable {
  /** Every scope by itself, as `One<...>`, and `One<"" | undefined>` for no repetition. */
  readonly one: unknown;
  /** The SDK's enum, of which the members are scopes in another way of writing. */
  readonly enum: string;
  /** Every scope that the server grants, in either way of writing. */
  readonly granted: string;
  /** {@link ScopeNotOnServer} for each scope that only other servers grant, and `unknown` for all else. */
  readonly elsewhere: { readonly [scope: string]: unknown };
}

/** `unknown` for a list of which every element is known, or else the reason why it is not. */
export type CheckedScopes<List extends readonly string[], Known extends Listable> = [
  ScopesProblem<List, Known>,
] extends [never]
  ? unknown
  : ScopesProblem<List, Known>;

/**
 * What is wrong with a list of scopes; of a union of lists, with any of them. `never` if nothing is.
 *
 * Every element has to be one scope, and none may be repeated. Two different positions differ in at
 * least one bit of their last digit or of the digits before it. So the positions are split in two by
 * each of these eight bits, and a scope that is found on both sides of a split stands in the list
 * twice. Good for 130 positions, and there are fewer scopes than that. Most lists have fewer than eleven,
 * so no digits before the last, which spares an editor some hundred types at each change.
 *
 * What is found twice is put into one `One<...>` with `""` and `undefined`, which is what is left where
 * nothing is. `undefined` comes of positions past the end, and `""` is no scope: without it, one
 * repetition in a list that fills all positions, or where `strictNullChecks` is off, would be a scope by
 * itself, as any element is.
 *
 * (What the splits find has no name, and neither have the short ones: an alias is instantiated once more.)
 *
 * A literal and a member of the SDK's enum are different types, also where they are the same scope: so
 * the members in the list, written as literals, are looked up among its literals.
 */
export type ScopesProblem<
  List extends readonly string[],
  Known extends Listable,
> = List extends unknown
  ? 0 extends List[Contents] // empty; of unknown length; with an `any` in it
    ? List extends Settled<List>
      ? ScopesNotLiteral
      : ScopesProblem<Settled<List>, Known>
    :
          | Ones<List, keyof List & `${number}`>
          | One<
              | ""
              | undefined
              | ("10" extends keyof List // there is an eleventh element
                  ?
                      | (List[Digit1] & List[DigitNot1])
                      | (List[Digit2] & List[DigitNot2])
                      | (List[Digit4] & List[DigitNot4])
                      | (List[Digit8] & List[DigitNot8])
                      | (List[Tens1] & List[TensNot1])
                      | (List[Tens2] & List[TensNot2])
                      | (List[Tens4] & List[TensNot4])
                      | (List[Tens8] & List[TensNot8])
                  :
                      | (List[1 | 3 | 5 | 7 | 9] & List[0 | 2 | 4 | 6 | 8])
                      | (List[2 | 3 | 6 | 7] & List[0 | 1 | 4 | 5 | 8 | 9])
                      | (List[4 | 5 | 6 | 7] & List[0 | 1 | 2 | 3 | 8 | 9])
                      | (List[8 | 9] & List[0 | 1 | 2 | 3 | 4 | 5 | 6 | 7]))
              | (`${List[number] & Known["enum"]}` & List[number])
            > extends Known["one"]
      ? never
      : List extends readonly Known["granted"][]
        ? ScopesNotDistinct
        : { readonly [Position in keyof List]: Known["elsewhere"][List[Position]] }
  : never;

/**
 * A list without the parts that are empty although their length is not known. `[...(more ? two : [])]` is one
 * list or another: for the compiler, the latter has any number of elements, of which none exists. What is
 * looked at goes into `Before` and `After`, since compilers go on for longer where nothing is left to do behind.
 */
type Settled<
  List extends readonly unknown[],
  Before extends readonly unknown[] = [],
  After extends readonly unknown[] = [],
> = List extends readonly [infer First, ...infer Rest]
  ? Settled<Rest, [...Before, First], After>
  : List extends readonly [...infer Init, infer Last]
    ? Settled<Init, Before, [Last, ...After]>
    : List extends readonly never[]
      ? [...Before, ...After]
      : [...Before, ...List, ...After];

/** Where a list has its length and its elements. */
type Contents = "length" | number;

type Ones<List extends readonly string[], Position extends keyof List> = {
  [P in Position]: One<List[P]>;
}[Position];

type Tens = "" | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

// The positions of which the last digit has a bit, and those of which it has not.
type Digit1 = `${Tens}${1 | 3 | 5 | 7 | 9}`;
type DigitNot1 = `${Tens}${0 | 2 | 4 | 6 | 8}`;
type Digit2 = `${Tens}${2 | 3 | 6 | 7}`;
type DigitNot2 = `${Tens}${0 | 1 | 4 | 5 | 8 | 9}`;
type Digit4 = `${Tens}${4 | 5 | 6 | 7}`;
type DigitNot4 = `${Tens}${0 | 1 | 2 | 3 | 8 | 9}`;
type Digit8 = `${Tens}${8 | 9}`;
type DigitNot8 = `${Tens}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;

// The same for the digits before the last.
type Tens1 = `${1 | 3 | 5 | 7 | 9 | 11}${Digit}`;
type TensNot1 = `${"" | 2 | 4 | 6 | 8 | 10 | 12}${Digit}`;
type Tens2 = `${2 | 3 | 6 | 7 | 10 | 11}${Digit}`;
type TensNot2 = `${"" | 1 | 4 | 5 | 8 | 9 | 12}${Digit}`;
type Tens4 = `${4 | 5 | 6 | 7 | 12}${Digit}`;
type TensNot4 = `${"" | 1 | 2 | 3 | 8 | 9 | 10 | 11}${Digit}`;
type Tens8 = `${8 | 9 | 10 | 11 | 12}${Digit}`;
type TensNot8 = `${"" | 1 | 2 | 3 | 4 | 5 | 6 | 7}${Digit}`;
