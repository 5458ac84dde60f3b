import { configName } from "../../../codegen/src/config/name.js";
import { findingKind } from "../kind.js";

const why = "Its types are what says which scopes a client declares.";

export const scopedClientMissing = findingKind(
  {
    code: "scoped-client-missing",
    level: "note",
    summary: "A scoped client is imported that is not generated, or not installed, yet.",
  },
  {
    notGenerated: (folder: string) => ({
      what: `The scoped client that ${configName} puts into ${folder} is not generated yet, so its lists of scopes were not compared with the calls.`,
      why,
      fix: "Run npx appwrite-scopes generate, and this again.",
    }),
    notInstalled: () => ({
      what: "appwrite-scopes is not installed, so the lists of its clients were not compared with the calls.",
      why,
      fix: "Install the dependencies, and run it again.",
    }),
  },
);
