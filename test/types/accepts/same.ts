/** `true` if the compiler takes the two types for the same. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Does not compile unless the two types are the same. */
export function same<A, B>(..._: Same<A, B> extends true ? [] : ["these types differ"]): void {}
