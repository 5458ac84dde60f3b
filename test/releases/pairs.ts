import type { ServerName } from "../support/servers.js";

/** A release of an SDK, and the server that a client of it is generated for. */
export interface ReleasePair {
  /** What the release is installed as in this repository: `node-appwrite14`. */
  readonly alias: string;
  readonly server: ServerName;
}

/**
 * Releases that lie far apart, with the release that goes with each, and with older and newer ones: all
 * classes in one file, under one `declare module`; a file for each; enums of scopes; far ahead of the server
 * and far behind it; the browser's.
 */
export const releasePairs: readonly ReleasePair[] = [
  { alias: "node-appwrite2", server: "1.4.14" },
  { alias: "node-appwrite6", server: "1.4.14" },
  { alias: "node-appwrite7", server: "1.5.11" },
  { alias: "node-appwrite9", server: "1.9.6" },
  { alias: "node-appwrite11", server: "1.4.14" },
  { alias: "node-appwrite12", server: "1.5.11" },
  { alias: "node-appwrite13", server: "1.5.11" },
  { alias: "node-appwrite14", server: "1.6.2" },
  { alias: "node-appwrite17", server: "1.7.4" },
  { alias: "node-appwrite20", server: "1.8.1" },
  { alias: "node-appwrite22", server: "1.9.0" },
  { alias: "node-appwrite24", server: "1.8.0" },
  { alias: "node-appwrite", server: "1.9.6" },
  { alias: "appwrite-console0", server: "1.5.11" },
  { alias: "@appwrite.io/console", server: "1.8.1" },
];

/** How a pair is called: each has a folder of its own. */
export const pairName = ({ alias, server }: ReleasePair): string =>
  `${alias.replace("/", "-")} on ${server}`;
