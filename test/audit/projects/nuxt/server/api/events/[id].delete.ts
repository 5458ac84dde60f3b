export default defineEventHandler(async (event) => {
  const id = getRouterParam(event, 'id')!
  const { tables } = useAdminClient(event)
  await tables.deleteRow({ databaseId: 'main', tableId: 'events', rowId: id })
  return { ok: true }
})
