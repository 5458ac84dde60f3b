import { verifyTexts as said } from "./messages.js";
import type { VerifiedKey } from "./verified-key.js";

/** What was found out of all keys. */
export interface VerifyReport {
  /** The server in the catalog by which it was judged. */
  readonly server: string;
  /** Whether there is code that could call with them. */
  readonly hasCode: boolean;
  readonly keys: readonly VerifiedKey[];
}

/** The report for people: a line for each key, and below it what else has to be known. */
export function verifyText({ server, hasCode, keys }: VerifyReport): string {
  const width = Math.max(...keys.map(({ variable }) => variable.length));
  const lines = keys.flatMap((key) => [
    [`${key.variable.padEnd(width)}`, ...columns(key)].join("   "),
    ...notes(key, server, hasCode).map((note) => `  ${note}`),
  ]);
  return `${lines.join("\n")}\n`;
}

function columns({ needs, holds, either, missing, excess }: VerifiedKey): string[] {
  const held = [...holds.map((scope) => [scope]), ...either].map(said.oneOf).sort();
  return [
    ...(needs === undefined ? [] : [said.needs(needs)]),
    said.holds(held),
    ...(missing.length > 0 ? [said.missing(missing)] : []),
    ...(excess.length > 0 ? [said.excess(excess.map(said.oneOf))] : []),
  ];
}

function notes(key: VerifiedKey, server: string, hasCode: boolean): string[] {
  const { needs, undeployed, unproved, complete, notProvable } = key;
  return [
    ...(undeployed.length > 0 ? [said.undeployed(undeployed)] : []),
    ...(unproved.length > 0 ? [said.unproved(unproved)] : []),
    ...(needs === undefined && hasCode ? [said.unused] : []),
    ...(needs === undefined || complete ? [] : [said.incomplete]),
    ...(notProvable.length > 0 ? [said.notProvable(notProvable.length, server, notProvable)] : []),
  ];
}

/** The report for programs. */
export function verifyJson({ server, keys }: VerifyReport): string {
  const value = {
    version: 1,
    server,
    keys: keys.map((key) => ({
      variable: key.variable,
      ...(key.needs !== undefined && { needs: key.needs }),
      ...{ holds: key.holds, either: key.either, missing: key.missing },
      ...{ undeployed: key.undeployed, excess: key.excess, unproved: key.unproved },
      ...{ notProvable: key.notProvable, complete: key.complete },
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
