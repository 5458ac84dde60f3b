import { serviceName } from "../../../codegen/src/plan/service-plan.js";
import { useWorld } from "../here.js";
import { about } from "../messages.js";
import { Go } from "../parts/go.js";
import { MethodName, RouteName } from "../parts/names.js";
import { NotFound } from "../parts/not-found.js";
import { ProjectCalls } from "../parts/project-calls.js";
import { RouteFacts } from "../parts/route-facts.js";
import { SinceLine } from "../parts/since-line.js";
import { sdkTitle } from "../world.js";

/** What a method sends, what opens it, for whom and since when. */
export function Method() {
  const { place, world } = useWorld();
  const { facts, sdk, server } = world;
  const [method] = facts.methods(place.name);
  const [service = ""] = place.name.split(".");
  const route = method?.route;
  const sent = route === undefined ? undefined : `${route.verb} ${route.path}`;
  const others = sent === undefined ? [] : facts.senders(sent).filter((m) => m.name !== place.name);
  return (
    <>
      <h1>
        <code>{place.name}</code>
      </h1>
      {method === undefined ? (
        <NotFound said={about.noMethod(place.name, sdkTitle(sdk))} />
      ) : (
        <p>
          {about.service}{" "}
          <Go page="service" name={service}>
            <code>{service}</code>
          </Go>
        </p>
      )}
      {method !== undefined && sent === undefined && <p>{about.unknownRoute}</p>}
      {sent !== undefined && (
        <p class="lead">
          <RouteName name={sent} /> {about.sends(server.name)}
        </p>
      )}
      {route !== undefined && <SinceLine spans={server.routeSpans(route)} />}
      {others.length > 0 && (
        <p>
          {about.sameRoute}{" "}
          {others.map(({ name }, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <MethodName name={name} />
            </span>
          ))}
        </p>
      )}
      {route !== undefined && <RouteFacts route={route} />}
      <ProjectCalls methods={[place.name]} />
      <Releases current={sdkTitle(sdk)} />
    </>
  );
}

/** The releases of each SDK that have the method. */
function Releases({ current }: { readonly current: string }) {
  const { place, world } = useWorld();
  const having = world.sdks.filter(({ declarations }) =>
    declarations.classes.some((declared) =>
      declared.methods.some(({ name }) => `${serviceName(declared.name)}.${name}` === place.name),
    ),
  );
  if (having.length === 0) return null;
  return (
    <section>
      <h2>{about.sdks}</h2>
      <details>
        <summary>{about.releases(having.length, world.sdks.length)}</summary>
        <ul class="inline">
          {having.map((sdk) => (
            <li key={sdkTitle(sdk)}>
              <Go
                page="method"
                name={place.name}
                query={{ sdk: sdkTitle(sdk) }}
                current={sdkTitle(sdk) === current}
              >
                {sdkTitle(sdk)}
              </Go>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
