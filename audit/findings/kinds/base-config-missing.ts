import { findingKind } from "../kind.js";

export const baseConfigMissing = findingKind(
  {
    code: "base-config-missing",
    level: "note",
    summary: "A tsconfig builds upon one that a command has yet to make.",
  },
  {
    of: (base: string, command: string) => ({
      what: `The tsconfig builds upon ${base}, which is not there yet, so its files were read with default options.`,
      why: "Paths that are set there lead nowhere until it is made.",
      fix: `Run ${command} first.`,
    }),
  },
);
