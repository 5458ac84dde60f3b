import { formatPlace } from "../../findings/report.js";
import type { Shown } from "../report/audit-report.js";
import type { SourcePlace, Use } from "../use.js";
import { phrases } from "./messages.js";

/** A use for people: its place and what it needs, then the way back to its client, a line a step. */
export function useLines(use: Use, shown: Shown): string[] {
  const { method, caller, assumed, chain } = use;
  const place = (where: SourcePlace) => formatPlace({ ...where, file: shown(where.file) });
  const said = [
    place(use.place),
    method,
    needs(use),
    assumed ? `${phrases.caller[caller]} ${phrases.assumed}` : phrases.caller[caller],
  ];
  return [
    `  ${said.join("   ")}`,
    ...chain.map((step) => `    ${step.text}   ${place(step.place)}`),
  ];
}

function needs({ anyOf, notOnServer }: Use): string {
  if (notOnServer !== undefined) return phrases.isElsewhere(notOnServer);
  return anyOf === undefined ? phrases.unknownScopes : phrases.anyOne(anyOf);
}
