import type { Judgement } from "../findings/audit-finding.js";
import { assumedCaller } from "../findings/kinds/assumed-caller.js";
import { unknownKey } from "../findings/kinds/unknown-key.js";
import type { SourcePlace, Use } from "../use.js";
import type { Demand } from "./demands.js";
import type { JudgedKey } from "./keys.js";

/** What is to be said of a call's caller, or of its key. */
interface Undecided {
  readonly judgement: Judgement;
  readonly subject: string;
  readonly place: SourcePlace;
}

/** Says where nobody can tell who calls, or with which key, and where that decides a scope. */
export function judgeUndecided(keys: readonly JudgedKey[]): Undecided[] {
  const demands = [...new Set(keys.flatMap(({ undecided }) => undecided))];
  const assumed = demands.filter(({ use }) => use.assumed);
  const unknown = demands.filter(({ use }) => !use.assumed);
  return [
    ...assumed.map(
      ({ use, anyOf }): Undecided => ({
        judgement: assumedCaller.of(use, anyOf),
        ...{ subject: use.method, place: use.place },
      }),
    ),
    ...[...byPlace(unknown).values()].map(({ place, uses }): Undecided => {
      const methods = [...new Set(uses.map(({ method }) => method))];
      return {
        judgement: unknownKey.of(methods),
        ...{ subject: methods.join(", "), place },
      };
    }),
  ];
}

/** The uses that go back to one place where a key is set. */
function byPlace(demands: readonly Demand[]) {
  const found = new Map<string, { readonly place: SourcePlace; readonly uses: Use[] }>();
  for (const { use } of demands) {
    const unknown = use.keys.find((key) => key.kind === "unknown");
    const place = unknown?.place ?? use.place;
    const id = `${place.file}:${place.line}:${place.column}`;
    const known = found.get(id) ?? { place, uses: [] };
    known.uses.push(use);
    found.set(id, known);
  }
  return found;
}
