import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface HttpServer {
  /** `http://127.0.0.1:…`. */
  readonly origin: string;
  /** What was asked, in turn. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** A real HTTP server on 127.0.0.1, until the test ends. */
export async function httpServer(answer: RequestListener): Promise<HttpServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers });
    answer(request, response);
  });
  // Who asks on a busy machine may do so again long after: a connection that is closed just then is no answer.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, close };
}
