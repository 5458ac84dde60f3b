import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Servers whose own code was run and asked for its routes, in the order of their age: releases, the
 * last state of a branch that was not released, the public part of Appwrite's cloud, and what comes next.
 */
export const serverNames = [
  "1.4.14",
  "1.5.11",
  "1.6.2",
  "1.7.4",
  "1.8.0",
  "1.8.1",
  "1.8-branch",
  "1.9.0",
  "1.9.6",
  "cloud",
  "main",
] as const;

export type ServerName = (typeof serverNames)[number];

/** What a server's own code says when it runs, as far as its facts go. */
export interface ServerDump {
  readonly server: string;
  /** The commit of the code that was run, and the commit's date. */
  readonly commit: string;
  readonly date: string;
  /** Kind of key → the scopes that it can be granted. */
  readonly scopes: Readonly<Record<string, Readonly<Record<string, DumpedScope>>>>;
  /** Role → what it holds by itself. Project keys are `keys` since 1.9.6, and were `apps` before. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly routes: readonly DumpedRoute[];
}

interface DumpedScope {
  readonly category?: string;
  readonly deprecated?: boolean;
}

export interface DumpedRoute {
  readonly verb: string;
  readonly path: string;
  /** Any one of them opens the route; in the server's order, which its messages keep. */
  readonly scopes: readonly string[];
  /** Older paths that the server still answers; a parameter is `:::` there. */
  readonly aliases?: readonly string[];
}

const carried = new URL("../fixtures/servers/", import.meta.url);
const beside = new URL("../../../shared/appwrite/servers/", import.meta.url);

/** The text of the file that this repository carries of a server. */
export const carriedText = (name: string): string =>
  readFileSync(new URL(`${name}.json`, carried), "utf8");

/** What this repository carries of a server. */
export const carriedDump = (name: ServerName): ServerDump => JSON.parse(carriedText(name));

/** The whole dump of a server, where somebody has put it beside the repository. */
export function wholeDump(name: ServerName): ServerDump | undefined {
  const files = existsSync(beside) ? readdirSync(fileURLToPath(beside)) : [];
  // What is no release has its date in the name of its file, as in `main-2026-08-21.json`.
  const file = files.find((f) => f.replace(/(-\d{4}-\d\d-\d\d)?\.json$/, "") === name);
  return file === undefined ? undefined : JSON.parse(readFileSync(new URL(file, beside), "utf8"));
}

/**
 * What this repository carries of a server's dump: names, paths and scopes, and no sentence. A scope, a
 * role and a route take one line each.
 */
export function factsOf({ server, commit, date, scopes, roles, routes }: ServerDump): string {
  const kinds = Object.entries(scopes).map(
    ([kind, granted]) =>
      `    ${JSON.stringify(kind)}: {\n${fields(granted, scopeFacts).replace(/^/gm, "  ")}\n    }`,
  );
  return `{
  "server": ${JSON.stringify(server)},
  "commit": ${JSON.stringify(commit)},
  "date": ${JSON.stringify(date)},
  "scopes": {
${kinds.join(",\n")}
  },
  "roles": {
${fields(roles, (held) => held)}
  },
  "routes": [
${routes.map((route) => `    ${JSON.stringify(routeFacts(route))}`).join(",\n")}
  ]
}
`;
}

const fields = <Value>(values: Readonly<Record<string, Value>>, facts: (value: Value) => unknown) =>
  Object.entries(values)
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(facts(value))}`)
    .join(",\n");

const scopeFacts = ({ category, deprecated }: DumpedScope) => ({ category, deprecated });

const routeFacts = ({ verb, path, scopes, aliases }: DumpedRoute) => ({
  verb,
  path,
  scopes,
  aliases,
});
