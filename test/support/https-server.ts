import { writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { selfSigned } from "./certificate.js";

export interface HttpsServer {
  /** `https://127.0.0.1:…`. */
  readonly origin: string;
  readonly port: number;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  /** Writes the certificate, for clients that are to trust it. */
  writeCertificate(file: string): void;
}

/** A real HTTPS server on 127.0.0.1, with a certificate of its own, until the test ends. */
export async function httpsServer(answer: RequestListener): Promise<HttpsServer> {
  const { cert, key } = selfSigned();
  const asked: string[] = [];
  const server = createServer({ cert, key }, (request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    port,
    asked,
    writeCertificate: (file) => writeFileSync(file, cert),
  };
}
