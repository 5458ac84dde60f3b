import { byCodePoint } from "../../../codegen/src/catalog/canonical.js";
import { changesBetween } from "../../../codegen/src/catalog/changes.js";
import { serverTitle } from "../../../src/server-title.js";
import { useWorld } from "../here.js";
import { meant } from "../matching.js";
import { callers, captions, columns, compare as say, ticks } from "../messages.js";
import { ComparedRoutes } from "../parts/compared-routes.js";
import { ScopeName } from "../parts/names.js";
import { ServerTable, type TableRow } from "../parts/server-table.js";
import { Strange } from "../parts/strange.js";
import { changed } from "../place.js";

/** What two servers say differently: their scopes, and what opens their routes. */
export function Compare() {
  const { place, go, replace, world } = useWorld();
  const { facts, server, servers } = world;
  const at = servers.indexOf(server.name);
  const named = place.query.with ?? "";
  // A server is never compared with itself, as it would be where somebody chooses the other one above.
  const chosen = servers.find((name) => name === named && name !== server.name);
  const other = chosen ?? servers[at - 1] ?? servers[at + 1] ?? "";
  const theirs = world.serverFacts(other);
  const withAll = place.query.all === "1";
  const kinds = (own: typeof server) =>
    new Map([...own.scopes].map(([name, scope]) => [name, scope.kinds] as const));
  const scopes = differing(kinds(server), kinds(theirs));
  const routes = differing(server.routes, theirs.routes).filter(
    ({ name }) => withAll || facts.senders(name).length > 0,
  );
  const filter = place.query.find ?? "";
  const shownScopes = shown(filter, scopes, ({ name }) => name);
  const shownRoutes = shown(filter, routes, ({ name, before = [], after = [] }) =>
    [name, ...facts.senders(name).map((method) => method.name), ...before, ...after].join(" "),
  );
  const heads = [serverTitle(server.name), serverTitle(other)];
  return (
    <>
      <h1>{say.title}</h1>
      <div class="field wide">
        <span>{heads[0]}</span>
        <label for="with">{say.with}</label>
        <select
          id="with"
          value={other}
          onChange={(event) => go(changed(place, { with: event.currentTarget.value }))}
        >
          {servers
            .filter((name) => name !== server.name)
            .reverse()
            .map((name) => (
              <option key={name} value={name}>
                {serverTitle(name)}
              </option>
            ))}
        </select>
        <button
          type="button"
          onClick={() => go(changed(place, { server: other, with: server.name }))}
        >
          {say.swap}
        </button>
        <label>
          <input
            type="checkbox"
            checked={withAll}
            onChange={() => go(changed(place, { all: withAll ? "" : "1" }))}
          />{" "}
          {say.all}
        </label>
      </div>
      {named !== "" && !servers.includes(named) && <Strange name={named} />}
      {named === server.name && (
        <p class="notice">{say.itself(serverTitle(named), serverTitle(other))}</p>
      )}
      <div class="field">
        <label for="filter">{ticks.filter}</label>
        <input
          id="filter"
          type="search"
          autocomplete="off"
          value={filter}
          onInput={(event) =>
            replace(changed(place, { find: event.currentTarget.value, turned: "" }))
          }
        />
      </div>
      <p role="status">
        {scopes.length + routes.length === 0 ? say.same : say.summary(scopes.length, routes.length)}
        {filter.trim() !== "" && ` ${say.shown(shownScopes.length, shownRoutes.length)}`}
      </p>
      {shownScopes.length > 0 && (
        <section>
          <h2>{say.scopes}</h2>
          <ServerTable
            caption={captions.comparedScopes}
            heads={[columns.scope, ...heads]}
            rows={shownScopes}
            name={(name) => <ScopeName name={name} />}
            value={(own) => own.map((kind) => callers[kind]).join(", ")}
          />
        </section>
      )}
      {shownRoutes.length > 0 && (
        <section>
          <h2>{say.routes}</h2>
          <ComparedRoutes rows={shownRoutes} heads={heads} />
        </section>
      )}
    </>
  );
}

/** The rows that a search means, in their order. */
function shown<Row>(text: string, rows: readonly Row[], named: (row: Row) => string): Row[] {
  if (text.trim() === "") return [...rows];
  const found = new Set(meant(text, rows.map(named)));
  return rows.filter((row) => found.has(named(row)));
}

/** What differs of two tables, in the order of their names. */
function differing<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): TableRow<Value>[] {
  const { added, removed, changed: other } = changesBetween(before, after);
  return [...added, ...removed, ...other].sort((a, b) => byCodePoint(a.name, b.name));
}
