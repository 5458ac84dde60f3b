import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { type Keys, passes, refusalText, senderOf } from "./authorization.js";
import { routeId, router, routesOf } from "./routes.js";

/** A request that arrived. Of its headers and parameters, which may hold secrets, nothing is kept. */
export interface Received {
  readonly method: string;
  readonly path: string;
  /** The route that it matched, as in `GET /users/{userId}`. */
  readonly route: string | undefined;
  /** The status that it was answered with. */
  readonly status: number;
}

/** A server that runs. */
export interface EmbeddedServer {
  /** What to hand to `setEndpoint`. */
  readonly endpoint: string;
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly Received[];
  close(): Promise<void>;
}

/**
 * A server on 127.0.0.1 that knows an SDK's routes from the catalog and decides as Appwrite does who
 * may call them. It has no data: what passes is answered with as little as the SDK takes.
 *
 * @param sdk - the SDK's name in the catalog
 * @param keys - the keys that the server knows, by their secrets
 */
export async function startServer(options: {
  readonly catalog: Catalog;
  readonly sdk: string;
  readonly keys: Keys;
}): Promise<EmbeddedServer> {
  const { catalog, keys } = options;
  const sdk = catalog.sdks[options.sdk];
  if (sdk === undefined) throw new Error(`The catalog has no SDK ${options.sdk}`);
  const routeOf = router(routesOf(sdk));
  const requests: Received[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://127.0.0.1");
    const method = request.method ?? "";
    const path = url.pathname.replace(/^\/v1(?=\/)/, "");
    const route = routeOf(method, path);
    const sender = senderOf(request.headers, keys);
    const project = request.headers["x-appwrite-project"] ?? url.searchParams.get("project") ?? "";
    const fail = (code: number, type: string, message: string) =>
      json(response, code, { message, code, type, version: sdk.server });

    request.resume(); // An upload has to be taken in before the connection can be used again.
    if (route === undefined) fail(404, "general_route_not_found", "Route not found.");
    else if (sender === undefined) fail(401, "user_unauthorized", "Unknown API key.");
    else if (passes(route, sender, catalog.callers)) succeed(request, response);
    else {
      const message = refusalText(route, sender, `${project}`, url.hostname);
      fail(401, "general_unauthorized_scope", message);
    }
    const status = response.statusCode;
    requests.push({ method, path, route: route && routeId(route), status });
  });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function succeed({ method, headers }: IncomingMessage, response: ServerResponse): void {
  // Pages are asked for by the OAuth2 methods alone, which take the address of the next one.
  if (headers.accept === "text/html") {
    response.writeHead(301, { location: "http://127.0.0.1/" }).end();
  } else if (method === "DELETE") {
    response.writeHead(204).end();
  } else {
    json(response, method === "POST" ? 201 : 200, { $id: "id", total: 0 });
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
