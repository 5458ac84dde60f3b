import { dirname } from "node:path";
import { shownPath } from "./paths.js";
import type { AuditUnit } from "./unit.js";

/** The program of a tsconfig or a jsconfig. */
export const programUnit = (cwd: string, tsconfig: string): AuditUnit => ({
  ...plainUnit(shownPath(tsconfig, cwd), dirname(tsconfig)),
  tsconfig,
});

/** All source files of a folder. */
export const folderUnit = (cwd: string): AuditUnit => plainUnit(".", cwd);

/** Code of which nothing says how it is deployed, and what its key is granted. */
export const plainUnit = (name: string, folder: string): AuditUnit => ({
  ...{ kind: "program", name, folder },
  deployed: undefined,
  foreign: undefined,
  entrypoint: undefined,
  grants: undefined,
});
