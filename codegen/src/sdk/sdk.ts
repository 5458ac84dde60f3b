/**
 * What the generator knows of an installed SDK.
 *
 * A reader fills it in; no other part knows how declarations and code are parsed. That matters because
 * TypeScript 7 has no JavaScript API: whatever parses them has to be replaceable.
 *
 * @module
 */

/** A package that was found, and where its parts begin. */
export interface InstalledSdk {
  readonly name: string;
  readonly version: string;
  /** The package's own folder. */
  readonly folder: string;
  /** The file that the package's types begin with. */
  readonly declarations: string;
  /** The file that the package's code begins with. */
  readonly code: string;
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
  /** Whether making one takes more than a client, as with the databases of release 7. */
  readonly needsMore?: true;
}

export interface SdkMethod {
  readonly name: string;
  /** Whether no overload returns a promise. */
  readonly synchronous: boolean;
  /** What the method asks the server for; not known where its code sends nothing, or can't be read. */
  readonly route: SdkRoute | undefined;
}

export interface SdkRoute {
  readonly verb: SdkVerb;
  /** As the code of the SDK names it, parameters in braces: `/users/{userId}`. */
  readonly path: string;
}

/** Each part of a path is a text or one parameter, never a bit of both. */
export const routePathPattern = /^(?:\/(?:\{\w*\}|(?!\.{1,2}(?:\/|$))[\w.~:@!$&'()*+,;=%-]+))+$/;

export const sdkVerbs = ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"] as const;
export type SdkVerb = (typeof sdkVerbs)[number];

export interface SdkEnum {
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly value: string }[];
}

/** Reads an installed SDK; it may have to load a compiler, and then takes a while. */
export type SdkReader = (sdk: InstalledSdk) => Promise<SdkDeclarations>;
