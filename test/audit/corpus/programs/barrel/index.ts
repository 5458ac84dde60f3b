export * from "./services.js";
export { default as files, users as people } from "./services.js";
export * as all from "./services.js";
