import type { Span } from "../../../codegen/src/catalog/spans.js";
import { useWorld } from "../here.js";
import { sinceText } from "../messages.js";
import { sinceOf } from "../since.js";

/** Since when servers have something, in one sentence. */
export function SinceLine({ spans }: { readonly spans: readonly Span<unknown>[] }) {
  const since = sinceOf(spans, useWorld().world.catalog.servers);
  return since === undefined ? null : <p class="since">{sinceText(since)}</p>;
}
