import { Query } from 'node-appwrite'

export default defineEventHandler(async (event) => {
  const { tables } = useAdminClient(event)
  const { rows } = await tables.listRows({
    databaseId: 'main',
    tableId: 'events',
    queries: [Query.greaterThan('date', new Date().toISOString())],
  })
  return rows
})
