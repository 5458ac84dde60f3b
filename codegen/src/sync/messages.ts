import type { Finding, Place } from "../findings/finding.js";
import type { InstalledSdk } from "../sdk/sdk.js";
import { quote } from "../spec/quote.js";

/**
 * Every finding and notice about a document that is merged into a catalog, in one place.
 *
 * @module
 */

const some = 8;

/** As many names as a sentence has room for. */
function few(names: readonly string[]): string {
  const shown = names.slice(0, some).join(", ");
  return names.length > some ? `${shown} and ${names.length - some} more` : shown;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

export const syncFindings = {
  noServices: ({ name, version, declarations }: InstalledSdk): Finding => ({
    code: "sdk-foreign",
    what: `What is installed as ${name} exports no service, that is no class made from a Client.`,
    why: "There is no method that the document's routes could be matched with.",
    fix: `Install the SDK anew: npm install ${name}@${version}. Or name another with --sdk.`,
    where: { file: declarations },
  }),
  invalidSdk: (file: string, name: string): Finding => ({
    code: "invalid-name",
    what: `${JSON.stringify(name)} is not a package's name.`,
    why: "The SDK is looked for by its name, and its folder is called after it.",
    fix: "Name the SDK as npm does, such as --sdk node-appwrite.",
    where: { file },
  }),
  noSdk: (file: string, known: readonly string[]): Finding => ({
    code: "sdk-missing",
    what: `None of ${known.join(", ")} is installed here or in a folder above.`,
    why: "The catalog lists the methods that the installed SDK has.",
    fix: "Install the SDK that your project uses, or name another with --sdk.",
    where: { file },
  }),
  catalogStale: (file: string, spec: string): Finding => ({
    code: "catalog-stale",
    what: `The catalog was not brought up to ${quote(spec)} as that file is now.`,
    why: "Clients are generated from the catalog, so their verdicts may be those of another server.",
    fix: "Run `appwrite-scopes sync`, look at what changed, then run `appwrite-scopes generate`.",
    where: { file },
  }),
  severalSdks: (file: string, installed: readonly string[]): Finding => ({
    code: "sdk-ambiguous",
    what: `Several SDKs are installed: ${installed.join(", ")}.`,
    why: "Each has a document of its own: the console SDK has the console's.",
    fix: `Say which one is meant: --sdk ${installed[0] ?? ""}.`,
    where: { file },
  }),
  invalidVersion: (file: string, sdk: string): Finding => ({
    code: "sdk-broken",
    what: `The installed ${sdk} can't be read: its version is not like 27.1.0.`,
    why: "The catalog says which release's methods it lists.",
    fix: `Install it anew: npm install ${sdk}.`,
    where: { file },
  }),
  serviceTwice: (where: Place, service: string, other: string): Finding => ({
    code: "name-collision",
    what: `The document names the services ${service} and ${other}.`,
    why: "Services are matched with the SDK's classes whatever the case of their letters.",
    fix: "Correct the document, or fetch it again from where it is published.",
    where,
  }),
  uncatalogued: (
    where: Place,
    service: string,
    methods: readonly string[],
    sdk: InstalledSdk,
  ): Finding => ({
    code: "methods-uncatalogued",
    what: `The document has no scopes for ${count(methods.length, "method")} of ${service} in ${sdk.name} ${sdk.version}: ${few(methods)}.`,
    why: "Nobody knows what opens them, so they are listed as uncatalogued and refused.",
    fix: "Use a document of the release that your SDK was made for, or leave them refused.",
    where,
  }),
  dropped: (
    where: Place,
    service: string,
    methods: readonly string[],
    sdk: InstalledSdk,
  ): Finding => ({
    code: "methods-dropped",
    what: `${sdk.name} ${sdk.version} lacks ${count(methods.length, "method")} of ${service} that the document has: ${few(methods)}.`,
    why: "A client is made of the methods that the installed SDK has, so they were left out.",
    fix: "Install the release of the SDK that was made for your server, if you need them.",
    where,
  }),
  droppedService: (where: Place, service: string, methods: number, sdk: InstalledSdk): Finding => ({
    code: "service-dropped",
    what: `${sdk.name} ${sdk.version} has no class for the document's service ${service} (${count(methods, "method")}).`,
    why: "A client is made of the services that the installed SDK has, so it was left out.",
    fix: "Install the release of the SDK that was made for your server, if you need it.",
    where,
  }),
  unreviewed: (where: Place, scope: string, user: string): Finding => ({
    code: "scope-unreviewed",
    what: `The scope ${scope}, which ${user} asks for, is in no catalog yet.`,
    why: "The document does not say which kinds of key take it, so project keys are assumed.",
    fix: "Correct its kinds, category and description in your catalog, and remove unreviewed there.",
    where,
  }),
} as const;
