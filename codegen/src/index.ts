/**
 * The tool as a library, for build tools.
 *
 * `plan` reads, renders and compares without writing; `publish` writes what a plan asks for, and `check` tells
 * what is not fresh. `sync` makes a catalog from a server's own document. All of them throw a
 * {@link FindingsError} with everything that is wrong with their input, and have changed nothing then.
 *
 * @module
 */
export type { Catalog, CatalogRoute, CatalogScope, CatalogServer } from "./catalog/schema.js";
export type { ImportExtension } from "./config/import-extensions.js";
export { findConfig } from "./config/read.js";
export type { Config, ConfigOutput } from "./config/schema.js";
export { readTargets, type Target, type TargetInput, targetOf } from "./config/target.js";
export { type Finding, FindingsError, type Place } from "./findings/finding.js";
export { check } from "./publish/check.js";
export type { FileChange, Staleness } from "./publish/compare.js";
export type { OutputPlan } from "./publish/output-plan.js";
export { type Plan, type PlanOptions, plan } from "./publish/plan.js";
export { type Published, type PublishOptions, publish } from "./publish/publish.js";
export { type SyncOptions, type SyncResult, sync } from "./sync/sync.js";
