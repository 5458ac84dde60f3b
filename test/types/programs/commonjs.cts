/** A CommonJS module that is written like an ES module, which most of them are. Nothing is refused. */
import { type ScopedClient, scopedClient } from "appwrite-scopes";
import { Client } from "node-appwrite";

const appwrite = scopedClient(new Client(), ["users.read", "teams.read"]);

export const total = async (helped: ScopedClient<"users.read"> = appwrite): Promise<number> =>
  (await helped.users.list()).total;
