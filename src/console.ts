/**
 * Scoped clients for `@appwrite.io/console`.
 *
 * @module
 */
export * from "../generated/console/index.js";
