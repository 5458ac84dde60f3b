import { search } from "../find.js";
import { useWorld } from "../here.js";
import { captions, columns, search as say } from "../messages.js";
import { Go } from "../parts/go.js";
import { MethodTable } from "../parts/method-table.js";
import { RouteName, ScopeName } from "../parts/names.js";
import { NearNames } from "../parts/not-found.js";
import { servicesOf } from "../services.js";
import { sdkTitle } from "../world.js";

/** So many of a kind are shown: whoever sees more would rather type another letter. */
const most = 40;

/** What has a name like the one that was typed; all services and scopes if nothing was. */
export function Search() {
  const { place } = useWorld();
  const text = (place.query.q ?? "").trim();
  return text === "" ? <Overview /> : <Results text={text} />;
}

function Results({ text }: { readonly text: string }) {
  const { world } = useWorld();
  const { facts } = world;
  const { isNear, methods, routes, scopes } = search(text, facts);
  const all = methods.length + scopes.length + routes.length;
  return (
    <>
      <h1>{say.results(text)}</h1>
      <p role="status">
        {isNear && say.near} {say.found(methods.length, routes.length, scopes.length)}
      </p>
      {all === 0 && <NearNames text={text} />}
      {scopes.length > 0 && (
        <section>
          <h2>{say.allScopes}</h2>
          <ul class="plain">
            {scopes.slice(0, most).map((name) => (
              <li key={name}>
                <ScopeName name={name} found /> <span class="quiet">{facts.description(name)}</span>
              </li>
            ))}
          </ul>
          <More of={scopes} />
        </section>
      )}
      {methods.length > 0 && (
        <section>
          <h2>{columns.methods}</h2>
          <MethodTable
            caption={captions.methods}
            methods={methods.slice(0, most).flatMap((name) => facts.methods(name).slice(0, 1))}
            found
          />
          <More of={methods} />
        </section>
      )}
      {routes.length > 0 && (
        <section>
          <h2>{say.routes}</h2>
          <ul class="plain">
            {routes.slice(0, most).map((name) => (
              <li key={name}>
                <RouteName name={name} found />
              </li>
            ))}
          </ul>
          <More of={routes} />
        </section>
      )}
    </>
  );
}

function More({ of }: { readonly of: readonly string[] }) {
  return of.length > most ? <p class="quiet">{say.more(of.length - most)}</p> : null;
}

function Overview() {
  const { world } = useWorld();
  const { facts, sdk } = world;
  const scopes = facts.scopeNames.filter((name) => facts.scope(name) !== undefined);
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <div class="columns">
        <section>
          <h2>{say.services}</h2>
          <table>
            <caption class="hidden">{captions.services(sdkTitle(sdk))}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.service}</th>
                <th scope="col" class="number">
                  {columns.methods}
                </th>
              </tr>
            </thead>
            <tbody>
              {servicesOf(facts).map(([name, methods]) => (
                <tr key={name}>
                  <th scope="row">
                    <Go page="service" name={name}>
                      <code>{name}</code>
                    </Go>
                  </th>
                  <td class="number" data-label={columns.methods}>
                    {methods.length}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>{say.allScopes}</h2>
          <table>
            <caption class="hidden">{captions.scopes(world.server.name)}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.scope}</th>
                <th scope="col">{columns.about}</th>
              </tr>
            </thead>
            <tbody>
              {scopes.map((name) => (
                <tr key={name}>
                  <th scope="row">
                    <ScopeName name={name} />
                  </th>
                  <td class="quiet">{facts.description(name)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
