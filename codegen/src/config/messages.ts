import type { Finding, Place } from "../findings/finding.js";

/**
 * Every finding about the config, in one place.
 *
 * @module
 */

const why = "It says what is generated, and from what.";

export const configFindings = {
  missing: (file: string): Finding => ({
    code: "config-missing",
    what: "There is no config here or in a folder above, and no output folder is named.",
    why: "A client is generated where you ask for it, and nowhere else.",
    fix: "Run `appwrite-scopes init`, or name the folder with --output.",
    where: { file },
  }),
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
  noSpec: (file: string): Finding => ({
    code: "spec-unnamed",
    what: "No output of the config names the server's document.",
    why: "Nothing says what the catalog is to be brought up to.",
    fix: 'Name the document with --spec, or as "spec" of an output.',
    where: { file },
  }),
  twoSpecs: (where: Place, sdk: string, catalog: string): Finding => ({
    code: "spec-twice",
    what: `Two outputs bring ${sdk} in ${catalog} up to different documents.`,
    why: "The catalog can hold the routes of one server for each SDK.",
    fix: "Give the two outputs catalogs of their own, or the same document.",
    where,
  }),
} as const;
