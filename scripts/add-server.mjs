// Puts what a server's own code says into scopes.json: node scripts/add-server.mjs <name> <dump.json>
//
// The dump has `date` and `commit`; `scopes`: kind of key → scope → {}; `roles`: `guests`, `users` and
// `keys` (or `apps`, as it was called before) → what they hold; `routes`: `verb`, `path`, `scopes` and
// older paths as `aliases`. Descriptions are ours: a scope that is new has to get one by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { formatCatalog } from "../codegen/dist/codegen/src/catalog/format.js";
import { historyOf, serverOrder, valueOn } from "../codegen/dist/codegen/src/catalog/history.js";
import { routeShape } from "../codegen/dist/codegen/src/catalog/server-facts.js";

const file = fileURLToPath(new URL("../scopes.json", import.meta.url));

/** The catalog with a server added, or said anew. */
export function addServer(catalog, name, dump) {
  const { date, commit } = dump;
  const known = serverOrder(catalog.servers);
  const entry = { ...catalog.servers[name], date: date.slice(0, 10), commit };
  const servers = { ...catalog.servers, [name]: entry };
  const order = serverOrder(servers);
  /** What a history says of each other server, and the dump of this one. */
  const merged = (history, own, absent) =>
    historyOf(
      order,
      (server) => (server === name ? own : valueOn(history, server, known)) ?? undefined,
      absent,
    );
  const ownRoutes = routesOf(dump);
  const names = new Map(Object.keys(catalog.routes).map((route) => [routeShape(route), route]));
  for (const [shape, { route }] of ownRoutes)
    names.set(shape, betterNamed(names.get(shape), route));
  const histories = new Map(
    Object.entries(catalog.routes).map(([route, history]) => [routeShape(route), history]),
  );
  const routes = [...names].map(([shape, route]) => [
    route,
    merged(histories.get(shape), ownRoutes.get(shape)?.scopes, null),
  ]);
  const { grants, holders } = scopesOf(dump);
  const named = new Set([
    ...Object.keys(catalog.scopes),
    ...[...grants.keys(), ...holders.keys()],
    ...[...ownRoutes.values()].flatMap(({ scopes }) => scopes),
  ]);
  const scopes = [...named].map((scope) => {
    const { grantedTo, heldBy, ...rest } = catalog.scopes[scope] ?? { description: "?" };
    const granted = merged(grantedTo, grants.get(scope)?.sort(), []);
    const held = merged(heldBy, holders.get(scope)?.sort(), []);
    return [scope, { ...orNothing("grantedTo", granted), ...orNothing("heldBy", held), ...rest }];
  });
  return {
    ...catalog,
    servers,
    routes: Object.fromEntries(routes.filter(([, history]) => Object.keys(history).length > 0)),
    scopes: Object.fromEntries(scopes),
  };
}

const orNothing = (key, history) => (Object.keys(history).length === 0 ? {} : { [key]: history });

/** Of two ways to write a route, the one that names more of its parameters, whichever came first. */
function betterNamed(known = "", route) {
  const open = (name) => name.split("{}").length;
  if (known === "" || open(route) < open(known)) return route;
  return open(known) < open(route) || known < route ? known : route;
}

/** Every route by its shape; an older path that is still answered is a route like any other. */
function routesOf({ routes }) {
  return new Map(
    routes.flatMap(({ verb, path, scopes, aliases = [] }) =>
      [path, ...aliases.map((alias) => withNames(alias, path))].map((one) => {
        const route = `${verb} ${one}`;
        return [routeShape(route), { route, scopes: [...scopes].sort() }];
      }),
    ),
  );
}

/** An older path's parameters have no names in a dump: they are the last ones of the newer path. */
function withNames(alias, path) {
  const names = path.match(/\{[^}]*\}/g) ?? [];
  const count = alias.split(":::").length - 1;
  const last = names.slice(names.length - count);
  return alias.replaceAll(":::", () => last.shift() ?? "{}");
}

function scopesOf({ scopes, roles }) {
  const grants = new Map();
  const holders = new Map();
  const add = (map, scope, value) => map.set(scope, [...(map.get(scope) ?? []), value]);
  for (const [kind, granted] of Object.entries(scopes)) {
    for (const scope of Object.keys(granted)) add(grants, scope, kind);
  }
  const callers = { guest: roles.guests, session: roles.users, project: roles.keys ?? roles.apps };
  for (const [kind, held] of Object.entries(callers)) {
    for (const scope of new Set(held)) add(holders, scope, kind);
  }
  return { grants, holders };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, dump] = argv;
  const catalog = JSON.parse(readFileSync(file, "utf8"));
  const next = addServer(catalog, name, JSON.parse(readFileSync(dump, "utf8")));
  writeFileSync(file, formatCatalog(next));
  const open = Object.keys(next.scopes).filter((scope) => next.scopes[scope].description === "?");
  for (const scope of open) console.error(`${scope}: describe it, and name its category`);
}
