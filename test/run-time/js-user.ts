import { Client } from "node-appwrite";
import type { Grant } from "../../src/index.js";
import { scopedClient } from "../../src/index.js";
import { connect } from "../http/connect.js";
import type { AnyService } from "../http/sdks.js";
import { signed } from "../support/signed.js";

/** The services of a client, as JavaScript sees them: every method can be called. */
export type Untyped = Readonly<Record<string, AnyService>>;

/** A key that reads users, and is told from all else that may be printed. */
export const secret = "5ec4e7";

/** A scoped client whose key reads users, a server that knows the key, and what that server received. */
export async function readerOfUsers() {
  const { client, received } = await connect({
    [secret]: { kind: "project", scopes: ["users.read"] },
  });
  const appwrite = scopedClient(client().setKey(secret), ["users.read"]);
  return { appwrite: untyped(appwrite), received };
}

/** A scoped client that calls nobody. All that its SDK's client holds is in sight of whoever prints it. */
export function scopedTo(grant: Grant): Untyped {
  const client = signed(new Client(), grant);
  const appwrite = untyped(scopedClient(client, grant as never));
  client.setProject("school").setKey(secret);
  return appwrite;
}

const untyped = (appwrite: object) => appwrite as Untyped;
