import { Account, Client, TablesDB } from 'node-appwrite'

function baseClient() {
  return new Client()
    .setEndpoint(process.env.APPWRITE_ENDPOINT!)
    .setProject(process.env.APPWRITE_PROJECT_ID!)
}

export const adminTables = () => new TablesDB(baseClient().setKey(process.env.APPWRITE_API_KEY!))

export const sessionAccount = (secret: string) => new Account(baseClient().setSession(secret))
