// Compiles templates/*.hbs into a module, so that the tool carries no template files, and an error in
// a template stops the build instead of a user.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import Handlebars from "handlebars";

const templates = new URL("../../templates/", import.meta.url);
const output = new URL("../src/render/precompiled.js", import.meta.url);

/** The names that a template may call; see src/render/helpers.ts. */
const knownHelpers = Object.fromEntries(
  [
    "alias",
    "comment",
    "exports",
    "heritage",
    "identifier",
    "import",
    "importTypes",
    "list",
    "literal",
    "member",
    "module",
    "names",
    "open",
    "probe",
    "signature",
    "text",
  ].map((name) => [name, true]),
);

const compiled = readdirSync(templates)
  .filter((file) => file.endsWith(".hbs"))
  .sort()
  .map((file) => {
    const source = readFileSync(new URL(file, templates), "utf8");
    const code = Handlebars.precompile(source, {
      knownHelpers,
      knownHelpersOnly: true,
      noEscape: true,
      strict: true,
    });
    return `  ${JSON.stringify(file.replace(/\.hbs$/, ""))}: ${code},\n`;
  });

writeFileSync(output, `export const precompiled = {\n${compiled.join("")}};\n`);
