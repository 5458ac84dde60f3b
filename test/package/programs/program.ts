/**
 * What users write: it calls a server of each SDK once, is refused once before anything is sent, and asks what its
 * key holds.
 * It is told the addresses of both.
 */
import { Client as ConsoleClient } from "@appwrite.io/console";
import {
  MissingScopeError,
  type ScopedClient,
  type ScopedUsers,
  scopedClient,
} from "appwrite-scopes";
import { scopedClient as scopedConsole } from "appwrite-scopes/console";
import { MissingScopeError as SameError } from "appwrite-scopes/runtime";
import { mockScoped } from "appwrite-scopes/testing";
import { verifyGrant } from "appwrite-scopes/verify";
import { Client, type Models } from "node-appwrite";

const [endpoint = "", consoleEndpoint = ""] = process.argv.slice(2);
const client = new Client().setEndpoint(endpoint).setProject("school").setKey("the-key");
const consoleClient = new ConsoleClient()
  .setEndpoint(consoleEndpoint)
  .setProject("school")
  .setKey("the-key");

function listUsers(appwrite: ScopedClient<"users.read">) {
  return appwrite.users.list();
}

async function main() {
  console.log(`Node ${process.versions.node.split(".")[0]}`);
  const appwrite = scopedClient(client, ["users.read", "teams.read"]);
  await listUsers(appwrite);
  await scopedConsole(consoleClient, ["users.read"]).users.list();

  // biome-ignore lint/suspicious/noExplicitAny: without types, it is for the run time to refuse.
  const error = await (appwrite as any).users.delete({ userId: "ada" }).catch((e: unknown) => e);
  if (!(error instanceof MissingScopeError && error instanceof SameError)) throw error;
  console.log(`refused: ${error.method}`);

  const { holds, missing } = await verifyGrant(client, ["users.read", "users.write"]);
  console.log(`holds: ${holds}, missing: ${missing}`);

  const page: Models.UserList = { total: 0, users: [] };
  const mock = mockScoped<ScopedUsers<"users.read">>({ list: async () => page });
  if ((await mock.list()) !== page) throw new Error("the mock was not called");
}

main();
