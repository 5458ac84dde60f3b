import type { H3Event } from 'h3'
import { Account, Client, TablesDB, Teams } from 'node-appwrite'

export const useAdminClient = (event: H3Event) => {
  const config = useRuntimeConfig(event)
  const client = new Client()
    .setEndpoint(config.public.appwriteEndpoint)
    .setProject(config.public.appwriteProject)
    .setKey(config.appwriteKey)

  return { tables: new TablesDB(client), teams: new Teams(client) }
}

export const useSessionAccount = (event: H3Event) => {
  const config = useRuntimeConfig(event)
  const client = new Client()
    .setEndpoint(config.public.appwriteEndpoint)
    .setProject(config.public.appwriteProject)
    .setSession(getCookie(event, 'session') ?? '')

  return new Account(client)
}
