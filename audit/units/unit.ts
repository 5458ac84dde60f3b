import type { Finding, Place } from "../../codegen/src/findings/finding.js";

/** A scope as a project's configuration grants it. */
export interface GrantedScope {
  /** As it stands there: nobody has checked that there is such a scope. */
  readonly scope: string;
  readonly where: Place;
}

/** The scopes that a project's configuration grants to the key of a function or a site. */
export interface Grants {
  readonly scopes: readonly GrantedScope[];
  /** Where the list stands. */
  readonly where: Place;
}

/** Code that runs with one key. */
export interface AuditUnit {
  readonly kind: "function" | "program" | "site";
  /** What it is called in reports: the path of its folder or tsconfig, from the working folder. */
  readonly name: string;
  /** Its folder, absolute. */
  readonly folder: string;
  /** The tsconfig that says what belongs to it, if that is not for its folder to say. */
  readonly tsconfig?: string;
  /** The files that it consists of, if nothing else says so; of the tsconfig, its paths count. */
  readonly files?: readonly string[];
  /** Folders whose files belong to other units. */
  readonly without?: readonly string[];
  /** What keeps it from being read. */
  readonly faults?: readonly Finding[];
  /** What of its folder is deployed, if the folder is: all but what these patterns ignore. */
  readonly deployed: { readonly where: Place; readonly ignore: readonly string[] } | undefined;
  /** Where it is said that it is written in another language than this tool reads, and in which. */
  readonly foreign: { readonly runtime: string; readonly where: Place } | undefined;
  /** The file that it begins with, absolute. */
  readonly entrypoint: string | undefined;
  /** `undefined` if nothing says what its key is granted. */
  readonly grants: Grants | undefined;
}
