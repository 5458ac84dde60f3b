import type { Finding } from "../../../codegen/src/findings/finding.js";
import { findingKind } from "../kind.js";

export const unitUnread = findingKind(
  {
    code: "unit-unread",
    level: "error",
    summary: "A unit can't be read: its folder is gone, or its tsconfig or SDK is broken.",
  },
  {
    /** @param fault - what keeps it from being read */
    of: ({ what, fix }: Finding) => ({
      what,
      why: "So the unit was not read, and nobody can tell which scopes it needs.",
      fix,
    }),
  },
);
