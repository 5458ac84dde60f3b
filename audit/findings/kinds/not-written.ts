import { findingKind } from "../kind.js";

export const notWritten = findingKind(
  {
    code: "not-written",
    level: "error",
    summary: "A file could not be written by --fix, or somebody else had changed it meanwhile.",
  },
  {
    changed: () => ({
      what: "The file was changed while it was audited, so its scopes were not written.",
      why: "What somebody else wrote in the meantime would be lost.",
      fix: "Run it again.",
    }),
    failed: (reason: string) => ({
      what: `The scopes can't be written: ${reason}.`,
      why: "The file was left as it was.",
      fix: "Check its permissions and the disk.",
    }),
  },
);
