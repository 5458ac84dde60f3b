import { Client, TablesDB, Users } from "node-appwrite";

export interface Options {
  readonly endpoint: string;
  readonly project: string;
  readonly key: string;
}

export function createClient({ endpoint, project, key }: Options) {
  const client = new Client().setEndpoint(endpoint).setProject(project).setKey(key);
  return { tables: new TablesDB(client), users: new Users(client) };
}

export type Services = ReturnType<typeof createClient>;

export { ID, Query } from "node-appwrite";
