import { Client, TablesDB, Users } from 'node-appwrite'

const client = new Client()
  .setEndpoint(process.env.E2E_ENDPOINT ?? 'http://localhost/v1')
  .setProject(process.env.E2E_PROJECT ?? 'e2e')
  .setKey(process.env.E2E_API_KEY ?? '')

export const users = new Users(client)
export const tables = new TablesDB(client)
