import { ID } from 'node-appwrite'
import { tables, users } from './admin'

export default async function globalSetup() {
  const user = await users.create({
    userId: ID.unique(),
    email: 'e2e@example.com',
    password: 'password-of-e2e',
    name: 'E2E',
  })
  process.env.E2E_USER = user.$id
  await tables.createRows({
    databaseId: 'booking',
    tableId: 'rooms',
    rows: ['Blue', 'Green'].map((name) => ({ $id: ID.unique(), name })),
  })
}
