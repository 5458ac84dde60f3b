import { serverTitle } from "../../../src/server-title.js";
import { configName } from "../config/name.js";
import type { Finding, Place } from "../findings/finding.js";
import { quote } from "../findings/quote.js";

/**
 * Every finding and notice about a document that is merged into a catalog, in one place.
 *
 * @module
 */

export const syncFindings = {
  catalogStale: (file: string, spec: string): Finding => ({
    code: "catalog-stale",
    what: `The catalog was made from another state of ${quote(spec)}.`,
    why: "Clients are generated from the catalog, so their verdicts may be those of another server.",
    fix: "Run `appwrite-scopes sync`, look at what changed, then run `appwrite-scopes generate`.",
    where: { file },
  }),
  severalServers: (where: Place, servers: readonly string[]): Finding => ({
    code: "catalog-several-servers",
    what: `The catalog has several servers: ${servers.join(", ")}.`,
    why: "A document describes one, so its catalog has one.",
    fix: 'Name another file with --catalog, or as "catalog" of the output; it is made if there is none.',
    where,
  }),
  nowhereToSave: (spec: string): Finding => ({
    code: "config-missing",
    what: "There is no config here or in a folder above that the document could be written into.",
    why: "The config is what remembers where a catalog comes from.",
    fix: `Make one with \`appwrite-scopes init --spec ${spec}\`, then run \`appwrite-scopes sync\`.`,
    where: { file: configName },
  }),
  nothingToSave: (file: string): Finding => ({
    code: "spec-unsaved",
    what: "Every output of the config names a server, a document or a catalog of its own.",
    why: "What somebody wrote into it is not overwritten.",
    fix: 'Run it without --save, which makes the catalog alone; to have the config use it, write "spec" into the output by hand, and take its "server" out.',
    where: { file },
  }),
  olderUnsound: (where: Place, part: string, reason: string): Finding => ({
    code: "catalog-version",
    what: `The catalog is of version 1, and can't be taken over: ${part} ${reason}.`,
    why: "What you wrote into it is to be kept, so all of it has to be understood.",
    fix: "Correct it at this place, or delete the file: it is made anew then.",
    where,
  }),
  unreviewed: (where: Place, scope: string, user: string): Finding => ({
    code: "scope-unreviewed",
    what: `The scope ${scope}, which ${user} asks for, is in no catalog yet.`,
    why: "The document does not say which kinds of key take it, so project keys are assumed.",
    fix: "Correct grantedTo, category and description in your catalog, and remove unreviewed there.",
    where,
  }),
  kept: (where: Place, server: string, scopes: readonly string[]): Finding => ({
    code: "scopes-kept",
    what: `Neither the document nor ${serverTitle(server)} has ${scopes.join(", ")}; your catalog keeps what you wrote.`,
    why: "A key that is granted a scope that its server does not have is refused.",
    fix: "If your server has none of the kind, take it out of the catalog.",
    where,
  }),
  dropped: (where: Place, server: string, scopes: readonly string[]): Finding => ({
    code: "scopes-dropped",
    what: `Neither the document nor ${serverTitle(server)} has ${scopes.join(", ")}; that is gone from your catalog, with its own words or grants.`,
    why: "They are Appwrite's scopes, and those of another of its servers.",
    fix: "If that is not your server, give sync the document that is.",
    where,
  }),
} as const;
