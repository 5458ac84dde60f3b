import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { wrongArguments } from "./arguments.js";
import { type KeyRing, type Keys, passes } from "./authorization.js";
import { bodyOf } from "./body.js";
import { credentialsOf, type Members } from "./credentials.js";
import { KeyRoutes } from "./key-routes.js";
import type { Refusal } from "./refusal.js";
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

/** What a server is to be. */
export type ServerOptions = (KnownServer | MadeUpServer) & {
  /** The keys that it knows at first. */
  readonly keys: Keys;
  /** The only project that it has; if it is not given, it answers for any. */
  readonly project?: string;
  /** Who is signed in to its console. */
  readonly members?: Members;
  /** Whether it lists, makes and deletes keys; otherwise its routes for keys are like all others. */
  readonly managesKeys?: boolean;
  /** What it says to a request that passes, beside what it says to any: by route, as in `GET /account`. */
  readonly answers?: Readonly<Record<string, object>>;
};

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
 * and refuses in its words: first who calls, then the scopes, then the arguments. It has no data, or its keys alone: what
 * else passes is answered with as little as the SDKs take.
 *
 * It is a known server (`server`), or one that the test makes up (`version`, `routes`, `callers`).
 */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  const release = releaseOf(options);
  const { version } = release;
  const routeOf = router(release.routes);
  const requests: Received[] = [];
  const keys: KeyRing = Object.assign(Object.create(null), options.keys);
  const isNewest = "server" in options && options.server === "main";
  const keyRoutes =
    options.managesKeys === true ? new KeyRoutes(keys, options.project, isNewest) : undefined;

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://127.0.0.1");
    const method = request.method ?? "";
    const path = url.pathname.replace(/^\/v1(?=\/)/, "");
    const route = routeOf(method, path);
    // An upload has to be taken in before the connection can be used again.
    const body = await bodyOf(request);
    const fail = ([code, type, message]: Refusal) =>
      json(response, code, { message, code, type, version });

    const answer = () => {
      if (route === undefined) return fail([404, "general_route_not_found", "Route not found."]);
      const credentials = credentialsOf(request.headers, keys, options.project, options.members);
      if ("refusal" in credentials) return fail(credentials.refusal);
      const { sender } = credentials;
      if (!passes(route, sender, release)) {
        const asked = request.headers["x-appwrite-project"] ?? url.searchParams.get("project");
        const to = { project: `${asked ?? ""}`, host: url.hostname };
        const text = refusalText(version, route, sender, to);
        return fail([401, "general_unauthorized_scope", text]);
      }
      if (routeId(route) === routeId(versionRoute)) return json(response, 200, { version });
      const wrong = wrongArguments(route, { path, body });
      if (wrong !== undefined) return fail(wrong);
      const ofKeys = keyRoutes?.answer(route, url, body, sender.kind === "project");
      if (ofKeys === undefined)
        return succeed(request, response, options.answers?.[routeId(route)]);
      if ("refusal" in ofKeys) return fail(ofKeys.refusal);
      return ofKeys.body === undefined
        ? response.writeHead(ofKeys.status).end()
        : json(response, ofKeys.status, ofKeys.body);
    };
    answer();
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

function succeed(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  answer?: object,
): void {
  // Pages are asked for by the OAuth2 methods alone, which take the address of the next one.
  if (headers.accept === "text/html") {
    response.writeHead(301, { location: "http://127.0.0.1/" }).end();
  } else if (method === "DELETE") {
    response.writeHead(204).end();
  } else {
    json(response, method === "POST" ? 201 : 200, { $id: "id", total: 0, ...answer });
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
