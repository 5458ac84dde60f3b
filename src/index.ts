/**
 * Scoped clients for `node-appwrite`.
 *
 * @module
 */
export * from "../generated/node-appwrite/index.js";
