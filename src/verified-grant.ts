/** What a key holds of the scopes that it is said to hold, as its server answered. */
export interface VerifiedGrant<S extends string = string> {
  /** What it holds; where several scopes open all the same routes, one of them is as good as the other. */
  readonly holds: readonly S[];
  /** What it does not hold: calls that need it will be refused. */
  readonly missing: readonly S[];
  /** What no request without an effect proves, on this server. */
  readonly notProvable: readonly S[];
}
