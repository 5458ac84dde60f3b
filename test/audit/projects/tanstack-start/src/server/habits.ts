import { createServerFn } from '@tanstack/react-start'
import { ID, Query } from 'node-appwrite'
import { adminTables } from './appwrite'
import { currentUser } from './session'

const at = { databaseId: 'main', tableId: 'habits' }

export const listHabits = createServerFn({ method: 'GET' }).handler(async () => {
  const user = await currentUser()
  if (user === null) return []
  const { rows } = await adminTables().listRows({ ...at, queries: [Query.equal('userId', user.id)] })
  return rows.map((row) => ({ id: row.$id, name: row.name as string, count: row.count as number }))
})

export const addHabit = createServerFn({ method: 'POST' })
  .inputValidator((name: string) => name)
  .handler(async ({ data: name }) => {
    const user = await currentUser()
    await adminTables().createRow({
      ...at,
      rowId: ID.unique(),
      data: { name, userId: user?.id, count: 0 },
    })
  })

export const tickHabit = createServerFn({ method: 'POST' })
  .inputValidator((id: string) => id)
  .handler(async ({ data: rowId }) => {
    await adminTables().incrementRowColumn({ ...at, rowId, column: 'count', value: 1 })
  })
