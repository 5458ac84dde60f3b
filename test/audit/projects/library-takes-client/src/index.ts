export { SettingsStore, type SettingsOptions } from "./store.js";
