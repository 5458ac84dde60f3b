import type { Finding, Place } from "../../codegen/src/findings/finding.js";
import { serverTitle } from "../../src/server-title.js";

/**
 * Every finding and notice about the server that a unit is judged by, in one place.
 *
 * @module
 */

const why = "What one server asks for, another may not, so verdicts and types disagree.";
const fix = "Generate the client for the server that is meant, and judge by the same one.";

const titles = (servers: readonly string[]): string => servers.map(serverTitle).join(" and ");

export const unitServerFindings = {
  otherClient: (where: Place, clients: readonly string[], judge: string): Finding => ({
    code: "client-server",
    what: `A scoped client that is imported is for ${titles(clients)}, and its calls are judged by ${serverTitle(judge)}.`,
    why,
    fix,
    where,
  }),
  disagreeing: (config: string): Finding => ({
    code: "servers-disagree",
    what: `The outputs of ${config} have different servers or catalogs, so none of them tells by which server calls are judged: the one that goes with the SDK does.`,
    why: "Several servers can't judge the same code.",
    fix: "Name the server with --server.",
    where: { file: config },
  }),
  /** What `generate` says of such an SDK, and what it means for an audit. */
  unreadableSdk: (finding: Finding): Finding => ({
    ...finding,
    why: "What a call needs is known by what the SDK's code sends, so nothing could be judged.",
    fix: "Remove its folder, and install it anew.",
  }),
  notFixed: (file: string, units: readonly string[]): Finding => ({
    code: "fix-other-server",
    what: "Code imports a scoped client for another server than the one that it is judged by, so no scopes were written.",
    why,
    fix: `${fix} Or leave --fix out.`,
    where: { file },
    details: units,
  }),
} as const;

/** `f: judged by Appwrite 1.9.6 (named by --server), and imports a client for Appwrite Cloud` */
export const otherClientText = (
  unit: string,
  judge: { readonly name: string; readonly reason: string },
  clients: readonly string[],
): string =>
  `${unit}: judged by ${serverTitle(judge.name)} (${judge.reason}), and imports a client for ${titles(clients)}`;
