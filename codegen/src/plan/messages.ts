import type { Finding } from "../findings/finding.js";
import { quote } from "../findings/quote.js";
import type { InstalledSdk } from "../sdk/sdk.js";

/**
 * Every finding about an SDK that nothing can be planned for, in one place.
 *
 * @module
 */
export const planFindings = {
  noServices: ({ name, version, declarations }: InstalledSdk): Finding => ({
    code: "sdk-foreign",
    what: `What is installed as ${name} exports no service, that is no class made from a Client.`,
    why: "There is nothing that a client could be generated from.",
    fix: `Install the SDK anew: npm install ${name}@${version}. Or name another with --sdk.`,
    where: { file: declarations },
  }),
  invalidName: (
    { name, version, declarations }: InstalledSdk,
    kind: "method" | "service",
    called: string,
  ): Finding => ({
    code: "invalid-name",
    what: `${name} ${version} has a ${kind} ${quote(called)}, which a generated client can't have.`,
    why: "Names become types, properties and files, so only plain ones are let through.",
    fix: `Install the SDK anew: npm install ${name}. If it stays so, report it to appwrite-scopes.`,
    where: { file: declarations },
  }),
  sameFile: ({ name, declarations }: InstalledSdk, service: string, other: string): Finding => ({
    code: "name-collision",
    what:
      service === other
        ? `${name} has two services that are called ${service}.`
        : `The services ${other} and ${service} of ${name} differ only by case.`,
    why: "Each gets a file of its name, and many file systems don't tell upper from lower case.",
    fix: `Install the SDK anew: npm install ${name}. If it stays so, report it to appwrite-scopes.`,
    where: { file: declarations },
  }),
  unreadable: ({ name, version, code }: InstalledSdk): Finding => ({
    code: "sdk-unreadable",
    what: `None of the methods of ${name} ${version} says in its code what it sends.`,
    why: "Which scopes open a method is known by the route that it calls, so all of them would be refused.",
    fix: `Install the SDK anew: npm install ${name}@${version}. If it stays so, report it to appwrite-scopes.`,
    where: { file: code },
  }),
} as const;
