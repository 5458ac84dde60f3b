import { AppwriteException, Client } from "node-appwrite";
import { afterEach } from "vitest";
import type { Keys } from "../server/authorization.js";
import { type EmbeddedServer, startServer } from "../server/server.js";
import type { ServerName } from "../support/servers.js";
import { readyMade } from "./sdks.js";

const started: EmbeddedServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

/**
 * A server for one test, and clients of it without credentials.
 *
 * @param name - if not given, the server that the ready-made client of node-appwrite is for
 */
export async function connect(keys: Keys = {}, name: ServerName = readyMade["node-appwrite"]) {
  const server = await startServer({ server: name, keys });
  started.push(server);
  return {
    ...server,
    client: () => new Client().setEndpoint(server.endpoint).setProject("school"),
    /** What the server has received, with what was still on its way when the calls had ended. */
    async received() {
      await fetch(`${server.endpoint}/last`);
      return server.requests.filter(({ path }) => path !== "/last");
    },
  };
}

/** The exception that a call of the SDK ends with. */
export async function exceptionOf(call: Promise<unknown>): Promise<AppwriteException> {
  const error = await thrownBy(() => call);
  if (error instanceof AppwriteException) return error;
  throw error;
}

/** What is thrown by a call, at once or later. */
export async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
