import { Client, TablesDB } from 'node-appwrite';

/** @param {{ key: string, project: string, endpoint?: string }} options */
export function connect({ key, project, endpoint = 'https://cloud.appwrite.io/v1' }) {
  const client = new Client().setEndpoint(endpoint).setProject(project).setKey(key);
  return new TablesDB(client);
}
