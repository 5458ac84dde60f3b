import type { CallerKind } from "../../../src/caller.js";
import { useWorld } from "../here.js";
import { about, callers, captions, columns } from "../messages.js";
import { MethodTable } from "../parts/method-table.js";
import { ScopeName } from "../parts/names.js";
import { NotFound } from "../parts/not-found.js";
import { ProjectKeys } from "../parts/project-keys.js";
import { SinceLine } from "../parts/since-line.js";
import { Spans } from "../parts/spans.js";
import { sdkTitle } from "../world.js";

/** What a scope is for, whom it can be granted to, and what it opens. */
export function Scope() {
  const { place, world } = useWorld();
  const { facts, sdk, server } = world;
  const description = facts.description(place.name);
  if (description === undefined) {
    return (
      <>
        <h1>
          <code class="scope">{place.name}</code>
        </h1>
        <NotFound said={about.noScope(place.name)} />
      </>
    );
  }
  const scope = facts.scope(place.name);
  const elsewhere = facts.elsewhere(place.name);
  const holding = (Object.keys(callers) as CallerKind[]).filter((kind) =>
    facts.rules[kind].holds.includes(place.name),
  );
  const opened = facts.opened(place.name);
  return (
    <>
      <h1>
        <code class="scope">{place.name}</code>
      </h1>
      <p class="lead">{description}</p>
      <SinceLine spans={facts.scopeSpans(place.name)} />
      {scope === undefined && elsewhere !== undefined && (
        <p class="notice">{about.elsewhere(server.name, elsewhere)}</p>
      )}
      {scope?.deprecated && <p class="notice">{about.deprecated}</p>}
      {scope?.successor !== undefined && (
        <p>
          {about.successor} <ScopeName name={scope.successor} />
        </p>
      )}
      {holding.length > 0 && <p>{about.heldBy(holding.map((kind) => callers[kind]))}</p>}
      <section>
        <h2>{about.servers}</h2>
        <Spans
          caption={captions.scopeServers}
          what={columns.grantedTo}
          spans={facts.scopeSpans(place.name)}
          show={(kinds) =>
            kinds === undefined ? (
              <span class="quiet">{about.notGranted}</span>
            ) : (
              kinds.map((kind) => callers[kind]).join(", ")
            )
          }
        />
      </section>
      <ProjectKeys scope={place.name} />
      <section>
        <h2>{about.opened(opened.length, sdkTitle(sdk))}</h2>
        {opened.length === 0 ? (
          <p>{about.opensNothing}</p>
        ) : (
          <MethodTable caption={captions.methods} methods={opened} />
        )}
      </section>
    </>
  );
}
