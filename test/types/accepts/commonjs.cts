/** A CommonJS module has another declaration of the SDK's client, and has to be handed that one. */
import sdk = require("node-appwrite");
import scoped = require("appwrite-scopes");

const client = new sdk.Client().setProject("shop");
const appwrite = scoped.scopedClient(client, ["users.read", sdk.ProjectKeyScopes.RowsWrite]);

async function countUsers(directory: scoped.ScopedUsers<"users.read">): Promise<number> {
  const list: sdk.Users["list"] = directory.list;
  return (await list.call(directory)).total;
}

export = { appwrite, total: () => countUsers(appwrite.users) };
