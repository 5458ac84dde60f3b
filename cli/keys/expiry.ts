import { FindingsError } from "../../codegen/src/findings/finding.js";
import { keysFindings } from "./messages.js";

/** Days that a new key is valid, if nothing else is said. */
export const usualDays = 90;

const mostDays = 3650;
const dayInMilliseconds = 86_400_000;

/** Whether a text is a number of days that a key may be valid. */
export const isDays = (text: string): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= mostDays;

/**
 * Reads a number of days.
 *
 * @throws FindingsError if it is none, or too many
 */
export function readDays(text: string): number {
  if (!isDays(text)) throw new FindingsError([keysFindings.badDays()]);
  return Number(text);
}

/** When a key ends that is made now, in ISO 8601. */
export const expiryAfter = (days: number): string =>
  new Date(Date.now() + days * dayInMilliseconds).toISOString();

/** Whether a key has ended. */
export const hasEnded = (expire: string | undefined): boolean =>
  expire !== undefined && Date.parse(expire) <= Date.now();

/** Whether a key was made within the last 24 hours. */
export const isOfToday = (createdAt: string | undefined): boolean =>
  createdAt !== undefined && Date.parse(createdAt) > Date.now() - dayInMilliseconds;
