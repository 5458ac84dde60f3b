import { leastScopes } from "../../../audit/least/least-scopes.js";
import { notOnServer, type Refusal, refusalOf } from "../../../src/verdict.js";
import { useWorld } from "../here.js";
import { ticks, verdicts } from "../messages.js";
import { Go } from "../parts/go.js";
import { MethodName, ScopeName } from "../parts/names.js";
import { TickList } from "../parts/tick-list.js";
import { changed, listIn } from "../place.js";
import { servicesOf } from "../services.js";
import { sdkTitle, type World } from "../world.js";

/** Methods to tick, and the least scopes that open them to a project key. */
export function Least() {
  const { place, world } = useWorld();
  const ticked = listIn(place.query, "methods");
  const groups = servicesOf(world.facts).map(
    ([service, methods]) => [service, methods.map(({ name }) => name)] as const,
  );
  return (
    <>
      <h1>{ticks.leastTitle}</h1>
      <p class="lead">{ticks.leastLead}</p>
      <div class="sides">
        <TickList
          legend={ticks.methods}
          of="methods"
          groups={groups}
          shortOf={(name) => name.slice(name.indexOf(".") + 1)}
        />
        <section class="result" aria-labelledby="least">
          <Answer methods={ticked} />
          <Ticked methods={ticked} />
        </section>
      </div>
    </>
  );
}

function Answer({ methods }: { readonly methods: readonly string[] }) {
  const { world } = useWorld();
  const { demands, refused, strange } = asked(methods, world);
  const { scopes, proved } = leastScopes(
    demands.map(({ anyOf }) => anyOf),
    world.facts,
  );
  const openable = methods.length - refused.length - strange.length;
  const list = JSON.stringify(scopes, null, 2);
  return (
    <>
      <div role="status">
        <h2 id="least">
          {methods.length === 0 ? ticks.nothing : ticks.least(scopes.length, openable)}
        </h2>
      </div>
      {openable > 0 && scopes.length === 0 && <p>{ticks.none}</p>}
      {!proved && <p class="notice">{ticks.unproved}</p>}
      {scopes.length > 0 && (
        <>
          <ul class="plain least">
            {scopes.map((scope) => (
              <li key={scope}>
                <ScopeName name={scope} />{" "}
                <span class="quiet">{world.facts.description(scope)}</span>
                <div class="quiet">
                  {ticks.askedBy(
                    demands.filter(({ anyOf }) => anyOf.includes(scope)).map(({ name }) => name),
                  )}
                </div>
              </li>
            ))}
          </ul>
          <p>
            <Go page="key" query={{ scopes: scopes.join(",") }}>
              {ticks.see}
            </Go>
          </p>
          <h3>{ticks.list}</h3>
          <pre>{list}</pre>
        </>
      )}
      {refused.length > 0 && (
        <>
          <h3>{ticks.refused}</h3>
          <ul class="plain">
            {refused.map(({ name, refusal }) => (
              <li key={name}>
                <MethodName name={name} />{" "}
                <span class="quiet">{verdicts.long(refusal, "project")}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {strange.map((name) => (
        <p class="notice" key={name}>
          {ticks.strange(name, sdkTitle(world.sdk))}
        </p>
      ))}
    </>
  );
}

/** All that is ticked, wherever it stands in the list; each can be unticked. */
function Ticked({ methods }: { readonly methods: readonly string[] }) {
  const { place, replace } = useWorld();
  if (methods.length === 0) return null;
  const without = (name: string) => methods.filter((other) => other !== name).join(",");
  return (
    <>
      <h3>{ticks.ticked(methods.length)}</h3>
      <ul class="inline ticked">
        {methods.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-label={ticks.untick(name)}
              onClick={() => replace(changed(place, { methods: without(name) }))}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What methods ask of a project key, as an audit sorts calls. */
function asked(methods: readonly string[], { facts }: World) {
  const demands: { readonly name: string; readonly anyOf: readonly string[] }[] = [];
  const refused: { readonly name: string; readonly refusal: Refusal }[] = [];
  const strange: string[] = [];
  for (const name of methods) {
    const [method] = facts.methods(name);
    const route = method?.facts;
    if (method === undefined) strange.push(name);
    else if (route !== undefined && "notOnServer" in route) {
      refused.push({ name, refusal: notOnServer(facts.server, route.notOnServer) });
    } else {
      const refusal = refusalOf(route?.anyOf, { kind: "project", scopes: [] }, facts.rules);
      if (refusal?.reason === "missing-scope") demands.push({ name, anyOf: refusal.anyOf });
      else if (refusal !== undefined) refused.push({ name, refusal });
    }
  }
  return { demands, refused, strange };
}
