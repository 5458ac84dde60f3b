// What an audit finds, for readers: `npm run build:cli && node scripts/finding-table.mjs` writes the table of
// docs/audit.md anew, from the kinds of findings in audit/findings/kinds.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { table, withPart } from "./tables.mjs";

/** The document with the table as it has to be. */
export function withFindingTable(document, kinds) {
  const lines = kinds.map(({ code, level, summary, exception }) => {
    const found = exception === undefined ? summary : `${summary} ${exception}`;
    return [`\`${code}\``, level, found.replace(/--[a-z-]+/g, "`$&`")];
  });
  return withPart(document, "findings", `\n${table(["code", "weighs", "what is found"], lines)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { findingKinds } = await import("../codegen/dist/audit/findings/kinds.js");
  const file = new URL("../docs/audit.md", import.meta.url);
  writeFileSync(file, withFindingTable(readFileSync(file, "utf8"), findingKinds));
}
