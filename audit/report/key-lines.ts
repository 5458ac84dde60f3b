import type { JudgedUnit } from "../judge/judge-unit.js";
import type { JudgedKey } from "../judge/keys.js";
import { keyName } from "../key-source.js";
import { unitTitle } from "../units/unit-title.js";
import type { SourcePlace } from "../use.js";
import type { Shown } from "./audit-report.js";

/** One line of a report: a key of a unit, or those who call without one. */
export interface KeyLine {
  /** What it is called behind its unit; `undefined` if there is nothing to tell apart. */
  readonly name: string | undefined;
  /** `undefined` of a unit as a whole, and of those who call without a key. */
  readonly key: JudgedKey | undefined;
  /** The scopes that it needs; `undefined` if it needs no key. */
  readonly required: readonly string[] | undefined;
  /** `undefined` where nothing is to be granted. */
  readonly complete: boolean | undefined;
  /** Whether it is not, and all that keeps it from being so was accepted. */
  readonly asAccepted: boolean;
  /** Whether the list of the unit is for it. */
  readonly isListed: boolean;
}

/** What a line is called in reports. */
export const lineName = (unit: string, { name }: KeyLine): string =>
  name === undefined ? unitTitle(unit) : `${unitTitle(unit)}, ${name}`;

/** The lines of a unit: of the key that its list is for, of each other key, and of those without one. */
export function keyLines(
  { unit, found, isRead, required, complete, asAccepted, keys }: JudgedUnit,
  shown: Shown,
): KeyLine[] {
  const place = ({ file, line }: SourcePlace) => `${shown(file)}:${line}`;
  const lines = keys.map(
    (key): KeyLine => ({
      name: keyName(key.source, place),
      key,
      required: key.required,
      // What hides calls hides those of every key.
      complete: key.complete,
      asAccepted: asAccepted && !key.complete,
      isListed: unit.grants !== undefined && key.source.kind === "dynamic",
    }),
  );
  const withoutKey = (["session", "guest"] as const)
    .filter((caller) => found.uses.some((use) => use.caller === caller))
    .map(
      (name): KeyLine => ({
        name,
        key: undefined,
        required: undefined,
        complete: undefined,
        asAccepted: false,
        isListed: false,
      }),
    );
  const all = [...lines, ...withoutKey];
  const whole = {
    name: undefined,
    key: undefined,
    required,
    complete,
    asAccepted,
    isListed: unit.grants !== undefined,
  };
  const isTold = lines.length > 0 || (all.length > 0 && complete);
  return isRead && isTold ? all : [whole, ...(isRead ? all : [])];
}
