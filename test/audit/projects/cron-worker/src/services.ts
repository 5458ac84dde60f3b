import { Client, Messaging, Storage, TablesDB, Users } from "node-appwrite";

export interface Services {
  users: Users;
  storage: Storage;
  tables: TablesDB;
  messaging: Messaging;
}

export function createServices(): Services {
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_ENDPOINT!)
    .setProject(process.env.APPWRITE_PROJECT!)
    .setKey(process.env.RETENTION_KEY!);
  return {
    users: new Users(client),
    storage: new Storage(client),
    tables: new TablesDB(client),
    messaging: new Messaging(client),
  };
}
