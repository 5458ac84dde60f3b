import { commandLine, type Finding, type Place } from "../findings/finding.js";
import { documentsAddress } from "../spec/published.js";

/**
 * Every finding about the config, in one place.
 *
 * @module
 */

const why = "It says what is generated, and from what.";

export const configFindings = {
  unreadable: (file: string, reason: string): Finding => ({
    code: "config-unreadable",
    what: `The config can't be read: ${reason}.`,
    why,
    fix: "Check the path and its permissions, or name another file with --config.",
    where: { file },
  }),
  notText: (file: string): Finding => ({
    code: "config-not-text",
    what: "The config is not UTF-8 text.",
    why: "Read as another encoding, it might say something else.",
    fix: "Save the file as UTF-8.",
    where: { file },
  }),
  notJson: (where: Place, reason: string): Finding => ({
    code: "config-not-json",
    what: `The config is not valid JSON with comments: ${reason}.`,
    why,
    fix: "Mend the file at this place, or restore it from version control.",
    where,
  }),
  repeatedKey: (where: Place, key: string): Finding => ({
    code: "repeated-key",
    what: `The key ${JSON.stringify(key)} stands twice in the same object.`,
    why: "Only one of the two would count.",
    fix: "Remove one of the two.",
    where,
  }),
  unknownKey: (where: Place, key: string, nearest: string | undefined): Finding => ({
    code: "unknown-key",
    what: `${JSON.stringify(key)} is not a key that the config knows.`,
    why: "It would be passed over without a word, whatever it was meant to say.",
    fix:
      nearest === undefined
        ? "Remove it; an editor shows the keys where $schema is set."
        : `Did you mean ${JSON.stringify(nearest)}? Or else remove it.`,
    where,
  }),
  invalid: (where: Place, part: string, reason: string): Finding => ({
    code: "config-invalid",
    what: `${part} ${reason}.`,
    why,
    fix: "Correct it as the config's JSON Schema says; an editor shows it where $schema is set.",
    where,
  }),
  sameFolder: (where: Place, folder: string): Finding => ({
    code: "output-twice",
    what: `Two outputs go into ${JSON.stringify(folder)}, or one into a folder of the other.`,
    why: "Each would take the other's files for leftovers of its own.",
    fix: "Give each output a folder of its own, none inside another.",
    where,
  }),
  withoutOutput: (file: string, flag: string): Finding => ({
    code: "output-unnamed",
    what: `${flag} is given without --output.`,
    why: "Without --output the config says what is generated; flags describe one output of their own.",
    fix: "Name the folder with --output, or write the setting into the config.",
    where: { file },
  }),
  serverAndSpec: (where: Place, server: string, spec: string): Finding => ({
    code: "server-and-spec",
    what: `Both the server ${JSON.stringify(server)} and the document ${JSON.stringify(spec)} are named for this output.`,
    why: "Each of the two says which routes there are, and they may differ.",
    fix: 'If a release or Appwrite Cloud describes your server, take "spec" out of the config; if not, leave the server out.',
    where,
  }),
  noSpec: (file: string | undefined): Finding => ({
    code: "spec-unnamed",
    what:
      file === undefined
        ? "No document is named, and there is no config that names one."
        : "No output of the config names a server's document.",
    why: "A catalog is made from one. A release of Appwrite and its cloud need none: `appwrite-scopes generate --server 1.8` does without.",
    fix: `Name the document with --spec, or as "spec" of an output. Appwrite's are at ${documentsAddress}.`,
    where: file === undefined ? commandLine : { file },
  }),
  withoutSpec: (flag: string): Finding => ({
    code: "spec-unnamed",
    what: `${flag} is given without --spec.`,
    why: "Without --spec the config says which catalogs are made, and from what.",
    fix: `Name the document with --spec, or leave ${flag} out.`,
    where: commandLine,
  }),
  twoSpecs: (where: Place, catalog: string): Finding => ({
    code: "spec-twice",
    what: `Two outputs have ${catalog} made from different documents.`,
    why: "A document describes one server, and so does the catalog that is made from it.",
    fix: "Give the two outputs catalogs of their own, or the same document.",
    where,
  }),
} as const;
