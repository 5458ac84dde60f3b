import { Client } from "node-appwrite";
import type { Grant } from "../../src/index.js";
import { scopedClient } from "../../src/index.js";
import { connect } from "../http/connect.js";
import type { AnyService } from "../http/sdks.js";

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

/** A scoped client that calls nobody. */
export const scopedTo = (grant: Grant): Untyped =>
  untyped(scopedClient(new Client().setProject("school").setKey(secret), grant as never));

const untyped = (appwrite: object) => appwrite as Untyped;
