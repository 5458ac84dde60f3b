/** What is bundled: a program of the package, and the same of the SDK alone. */
export const bundledPrograms = {
  "one service of a client of all": {
    scoped: `import { scopedClient } from "appwrite-scopes";
      export const list = (client) => scopedClient(client, ["users.read"]).users.list();`,
    bare: `import { Users } from "node-appwrite";
      export const list = (client) => new Users(client).list();`,
  },
  "one service": {
    scoped: `import { scopedUsers } from "appwrite-scopes/users";
      export const list = (client) => scopedUsers(client, ["users.read"]).list();`,
    bare: `import { Users } from "node-appwrite";
      export const list = (client) => new Users(client).list();`,
  },
  "three services": {
    scoped: `import { scopedStorage } from "appwrite-scopes/storage";
      import { scopedTablesDB } from "appwrite-scopes/tablesDB";
      import { scopedUsers } from "appwrite-scopes/users";
      export const list = (client) => [
        scopedUsers(client, ["users.read"]).list(),
        scopedTablesDB(client, ["databases.read"]).list(),
        scopedStorage(client, ["buckets.read"]).listBuckets(),
      ];`,
    bare: `import { Storage, TablesDB, Users } from "node-appwrite";
      export const list = (client) => [
        new Users(client).list(),
        new TablesDB(client).list(),
        new Storage(client).listBuckets(),
      ];`,
  },
} as const;
