import { tables, users } from './admin'

export default async function globalTeardown() {
  await users.delete({ userId: process.env.E2E_USER! })
  await tables.deleteRows({ databaseId: 'booking', tableId: 'rooms' })
}
