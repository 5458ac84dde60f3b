/**
 * What the generator knows of an installed SDK.
 *
 * A reader fills it in; no other part knows how declarations are parsed. That matters because
 * TypeScript 7 has no JavaScript API: whatever parses them has to be replaceable.
 *
 * @module
 */

/** A package that was found, and where its declarations begin. */
export interface InstalledSdk {
  readonly name: string;
  readonly version: string;
  /** The file that the package's types begin with. */
  readonly declarations: string;
}

/** The parts of an SDK that a client is generated from. */
export interface SdkDeclarations {
  /** Every exported class that is made from a client: the services. */
  readonly classes: readonly SdkClass[];
  /** Every exported enum whose members are all strings. */
  readonly enums: readonly SdkEnum[];
}

/** A service's class. */
export interface SdkClass {
  readonly name: string;
  /** Public methods, one entry for all overloads of a name. */
  readonly methods: readonly SdkMethod[];
  /** Public members that are no methods. */
  readonly fields: readonly string[];
}

export interface SdkMethod {
  readonly name: string;
  /** Whether no overload returns a promise. */
  readonly synchronous: boolean;
}

export interface SdkEnum {
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly value: string }[];
}

/** Reads the declarations of an installed SDK. */
export type SdkReader = (sdk: InstalledSdk) => SdkDeclarations;
