import type { PageCell } from "../../../audit/page/page-project.js";
import { project as say } from "../messages.js";

/** How a scope stands to a key, in words, and by what that was accepted. */
export function StateText({ cell: { accepted, state } }: { readonly cell: PageCell }) {
  return (
    <>
      <span class={`state ${state}`}>{say.legend[state]}</span>
      {accepted !== undefined && <span class="quiet"> {say.acceptedBy(accepted)}</span>}
    </>
  );
}
