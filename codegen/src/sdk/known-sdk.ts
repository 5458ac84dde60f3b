import type { SdkMethod } from "./sdk.js";

/** A release of an SDK, and what it sends. */
export interface KnownSdk {
  readonly name: string;
  readonly version: string;
  readonly declarations: {
    readonly classes: readonly {
      readonly name: string;
      readonly methods: readonly Pick<SdkMethod, "name" | "route">[];
    }[];
  };
}
