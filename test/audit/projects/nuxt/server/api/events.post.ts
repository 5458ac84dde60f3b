import { ID } from 'node-appwrite'

export default defineEventHandler(async (event) => {
  if (!event.context.user) throw createError({ statusCode: 401 })
  const { title } = await readBody<{ title: string }>(event)
  const { tables, teams } = useAdminClient(event)
  const team = await teams.create({ teamId: ID.unique(), name: title })
  return tables.createRow({
    databaseId: 'main',
    tableId: 'events',
    rowId: ID.unique(),
    data: { title, teamId: team.$id },
  })
})
