/**
 * What a page is made of: the same file shows the catalog, a project's audit, or both. The page holds it as JSON.
 *
 * @module
 */
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { PackedSdks } from "./packed-sdks.js";
import type { PageProject } from "./page-project.js";

export interface PageData {
  /** What servers and SDKs there are to look at; `undefined` of an audit's report. */
  readonly explorer?: ExplorerData;
  /** Where the page comes from, and what it is of: a link back. */
  readonly home?: string;
  /** `undefined` of a page that is about no project. */
  readonly project?: PageProject;
}

export interface ExplorerData {
  readonly catalog: Catalog;
  readonly sdks: PackedSdks;
  /** What the page begins with, until somebody chooses another. */
  readonly start: {
    /** A server of the catalog. */
    readonly server: string;
    /** An SDK's name and version, as in `node-appwrite 27.1.0`. */
    readonly sdk: string;
  };
}
