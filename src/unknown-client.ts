/**
 * What a client is whose grant is not known, as in `ReturnType<typeof scopedClient>`: nothing can be called
 * on it. Name the scopes instead: `ScopedClient<"users.read">`.
 */
export interface UnknownClient {}

/** An argument that nobody has, for a signature that is there for its result alone. */
export interface GrantIsUnknown {
  readonly [unknownGrant]: never;
}

/**
 * The same for a function that takes any arguments: more than anybody hands over, since a compiler that finds
 * fault with a call explains every signature that takes as many as it has.
 */
export type ArgumentsAreUnknown = readonly [
  ...FiveUnknown,
  ...FiveUnknown,
  ...FiveUnknown,
  ...FiveUnknown,
  ...GrantIsUnknown[], // without an end, so that a call with too few is told of "at least" so many
];

type FiveUnknown = readonly [
  GrantIsUnknown,
  GrantIsUnknown,
  GrantIsUnknown,
  GrantIsUnknown,
  GrantIsUnknown,
];

declare const unknownGrant: unique symbol;
