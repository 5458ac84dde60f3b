import type { Judgement } from "../findings/audit-finding.js";
import type { ScopeFacts } from "../scope-facts.js";
import type { Use } from "../use.js";
import type { RefusedUse } from "./demands.js";
import { refusedByKey, refusedToUser } from "./refusal-judgements.js";
import { replacementFor } from "./replacement.js";

/** What the calls are told that their caller can't make. */
export function judgeRefused(
  refused: readonly RefusedUse[],
  uses: readonly Use[],
  facts: ScopeFacts,
): { readonly use: Use; readonly judgement: Judgement }[] {
  return refused.map(({ use, refusal }) => {
    const { caller, method } = use;
    if (caller === "key" || refusal.reason === "not-on-server") {
      return { use, judgement: refusedByKey(method, refusal, replacementFor(method, facts)) };
    }
    const isSure = !use.assumed && !uses.some((other) => other !== use && isSame(other, use));
    return { use, judgement: refusedToUser(method, caller, refusal, isSure) };
  });
}

/** Whether two uses are one call, which several callers may make. */
const isSame = (a: Use, b: Use): boolean =>
  a.method === b.method &&
  a.place.file === b.place.file &&
  a.place.line === b.place.line &&
  a.place.column === b.place.column;
