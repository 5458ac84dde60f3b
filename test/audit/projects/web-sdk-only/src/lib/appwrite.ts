import { Account, Client, TablesDB } from 'appwrite'

const client = new Client()
  .setEndpoint(import.meta.env.VITE_APPWRITE_ENDPOINT)
  .setProject(import.meta.env.VITE_APPWRITE_PROJECT)

export const account = new Account(client)
export const tables = new TablesDB(client)
