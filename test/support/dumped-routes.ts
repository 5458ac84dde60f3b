import { routeShape } from "./route-shape.js";
import { carriedDump, type ServerName } from "./server-dumps.js";

/** The scopes of the routes that a server's own code has, by verb and shape, under older paths, too. */
export const dumpedRoutes = (server: ServerName): ReadonlyMap<string, readonly string[]> =>
  new Map(
    carriedDump(server).routes.flatMap(({ verb, path, aliases = [], scopes }) =>
      [path, ...aliases].map((one) => [routeShape(verb, one), [...scopes].sort()] as const),
    ),
  );

/** The shape of a route that is written as the catalog has it: `GET /users/{userId}`. */
export const shape = (route: string): string => {
  const [verb = "", path = ""] = route.split(" ");
  return routeShape(verb, path);
};
