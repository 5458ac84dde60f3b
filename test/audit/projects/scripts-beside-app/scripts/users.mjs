import { Query, Users } from 'node-appwrite'
import { client } from './client.mjs'

const users = new Users(client)
let last
do {
  const page = await users.list([Query.limit(100), ...(last ? [Query.cursorAfter(last)] : [])])
  for (const { $id, email, status } of page.users) console.log($id, email, status ? '' : 'blocked')
  last = page.users.length === 100 ? page.users.at(-1).$id : undefined
} while (last)
