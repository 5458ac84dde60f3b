import { useWorld } from "../here.js";
import { about, captions } from "../messages.js";
import { MethodTable } from "../parts/method-table.js";
import { NotFound } from "../parts/not-found.js";
import { ProjectCalls } from "../parts/project-calls.js";
import { RouteFacts } from "../parts/route-facts.js";
import { SinceLine } from "../parts/since-line.js";
import { sdkTitle } from "../world.js";

/** What opens a route, and which methods send it. */
export function Route() {
  const { place, world } = useWorld();
  const [verb = "", path = ""] = place.name.split(" ");
  const isKnown = world.server.route({ verb, path }) !== undefined;
  const senders = world.facts.senders(place.name);
  return (
    <>
      <h1>
        <code>{place.name}</code>
      </h1>
      {!isKnown && <NotFound said={about.noRoute(place.name)} />}
      {isKnown && (
        <>
          <SinceLine spans={world.server.routeSpans({ verb, path })} />
          <section>
            <h2>{about.senders(sdkTitle(world.sdk))}</h2>
            {senders.length === 0 ? (
              <p>{about.noSender(sdkTitle(world.sdk))}</p>
            ) : (
              <MethodTable caption={captions.methods} methods={senders} />
            )}
          </section>
          <RouteFacts route={{ verb, path }} />
          <ProjectCalls methods={senders.map(({ name }) => name)} />
        </>
      )}
    </>
  );
}
