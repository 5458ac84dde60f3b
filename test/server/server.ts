import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Keys, passes, senderOf } from "./authorization.js";
import { refusalText } from "./refusal-text.js";
import { type KnownServer, type MadeUpServer, releaseOf, versionRoute } from "./release.js";
import { routeId, router } from "./routes.js";

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
 * A server on 127.0.0.1 that has the routes of a real one, decides as that one does who may call them,
 * and refuses in its words. It has no data: what passes is answered with as little as the SDKs take.
 *
 * It is a known server (`server`), or one that the test makes up (`version`, `routes`, `callers`). A
 * secret that is not among the keys is refused as an unknown key by all of them.
 */
export async function startServer(
  options: (KnownServer | MadeUpServer) & { readonly keys: Keys },
): Promise<EmbeddedServer> {
  const release = releaseOf(options);
  const { version } = release;
  const routeOf = router(release.routes);
  const requests: Received[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://127.0.0.1");
    const method = request.method ?? "";
    const path = url.pathname.replace(/^\/v1(?=\/)/, "");
    const route = routeOf(method, path);
    const sender = senderOf(request.headers, options.keys);
    const project = request.headers["x-appwrite-project"] ?? url.searchParams.get("project") ?? "";
    const fail = (code: number, type: string, message: string) =>
      json(response, code, { message, code, type, version });

    request.resume(); // An upload has to be taken in before the connection can be used again.
    if (route === undefined) fail(404, "general_route_not_found", "Route not found.");
    else if (sender === undefined) fail(401, "user_unauthorized", "Unknown API key.");
    else if (!passes(route, sender, release)) {
      const to = { project: `${project}`, host: url.hostname };
      fail(401, "general_unauthorized_scope", refusalText(version, route, sender, to));
    } else if (routeId(route) === routeId(versionRoute)) json(response, 200, { version });
    else succeed(request, response);
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
