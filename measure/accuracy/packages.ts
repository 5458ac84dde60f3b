import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../folders.js";

/** Where this repository has its packages, among them the releases of the SDKs under other names. */
export const packages = join(root, "node_modules");

/** Installs one of these packages, or another folder, for the code of a folder. */
export function install(target: string, home: string, name: string): void {
  const at = join(home, "node_modules", name);
  mkdirSync(dirname(at), { recursive: true });
  symlinkSync(realpathSync(target), at, "junction");
}
