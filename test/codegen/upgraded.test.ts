import { expect, it } from "vitest";
import { resolveServer } from "../../codegen/src/server/resolve.js";
import { upgradedServer } from "../../codegen/src/server/upgraded.js";
import { catalog } from "../support/catalog.js";

it.each([
  ["cloud", "1.9.6", "is Appwrite Cloud now, and the client was generated for Appwrite 1.9.6."],
  ["1.9.6", "cloud", "is Appwrite 1.9.6 now, and the client was generated for Appwrite Cloud."],
])("a server that is %s, and a client for %s", (answered, name, what) => {
  const output = {
    server: { name, reason: "named by --server", notices: [] },
    target: { folder: "client" } as never,
    judge: (release: string) => resolveServer(catalog, release, { file: "client" }),
  };
  const { findings } = upgradedServer(output, "https://appwrite.example.org/v1", answered);
  expect(findings.map((finding) => finding.what)).toEqual([
    `The server at https://appwrite.example.org/v1 ${what}`,
  ]);
});
