import { formatPlace } from "../../codegen/src/findings/report.js";
import { keyName } from "../key-source.js";
import type { Shown } from "../report/audit-report.js";
import type { SourcePlace, Use } from "../use.js";
import { phrases } from "./messages.js";

/** A use for people: its place and what it needs, then the way back to its client, a line a step. */
export function useLines(use: Use, shown: Shown): string[] {
  const { method, chain } = use;
  const place = (where: SourcePlace) => formatPlace({ ...where, file: shown(where.file) });
  const said = [place(use.place), method, needs(use), callerText(use, shown)];
  return [
    `  ${said.join("   ")}`,
    ...chain.map((step) => `    ${step.text}   ${place(step.place)}`),
  ];
}

/** Whom a call is made for: `with the key of APPWRITE_API_KEY`. */
export function callerText({ assumed, caller, keys }: Use, shown: Shown): string {
  const names = keys.map((key) => keyName(key, ({ file, line }) => `${shown(file)}:${line}`));
  const by = caller === "key" ? phrases.byKey(names) : phrases.caller[caller];
  return assumed ? `${by} ${phrases.assumed}` : by;
}

function needs({ anyOf, notOnServer }: Use): string {
  if (notOnServer !== undefined) return phrases.isElsewhere(notOnServer);
  return anyOf === undefined ? phrases.unknownScopes : phrases.anyOne(anyOf);
}
