import { createServer, type Server } from "node:http";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { exploreFindings } from "./messages.js";

/** A page that is served to this machine. */
export interface ServedPage {
  readonly port: number;
  close(): void;
}

/** So many ports are tried, from the one that was asked for. */
const tries = 100;

/** The port of an address that names none. */
const defaultPort = 80;

/**
 * Serves a page on 127.0.0.1, on the first port that is free.
 *
 * @throws FindingsError if none can be used
 */
export async function servePage(text: string, first: number): Promise<ServedPage> {
  for (let port = first; port < Math.min(first + tries, 65_536); port += 1) {
    const server = createServer((request, response) => {
      // Another site can have its name lead here, and would read the project's code then.
      const isOwn = ownHosts(port).includes(request.headers.host ?? "");
      const isPage = ["GET", "HEAD"].includes(request.method ?? "") && request.url === "/";
      const body = isOwn && isPage ? text : "";
      response.writeHead(isOwn && isPage ? 200 : isOwn ? 404 : 403, {
        "content-type": isOwn && isPage ? "text/html; charset=utf-8" : "text/plain",
        "content-length": Buffer.byteLength(body),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      // Node sends the head alone to those who ask for nothing else.
      response.end(body);
    });
    const failure = await listening(server, port);
    if (failure === undefined) return { port, close: () => closeAll(server) };
    if (failure.code !== "EADDRINUSE") {
      throw new FindingsError([exploreFindings.noPort(port, failure.message)]);
    }
  }
  throw new FindingsError([exploreFindings.noPort(first, "it and those after it are taken")]);
}

/** What browsers call the page's host: the protocol's own port goes without saying. */
const ownHosts = (port: number): string[] =>
  ["127.0.0.1", "localhost"].flatMap((name) => [
    `${name}:${port}`,
    ...(port === defaultPort ? [name] : []),
  ]);

/** @returns why it can't listen, if it can't */
const listening = (server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });

function closeAll(server: Server): void {
  server.close();
  server.closeAllConnections();
}
