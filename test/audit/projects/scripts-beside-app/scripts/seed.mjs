import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ID, Permission, Role, Storage, TablesDB } from 'node-appwrite'
import { InputFile } from 'node-appwrite/file'
import { client } from './client.mjs'

const storage = new Storage(client)
const tables = new TablesDB(client)

async function ensureBucket(id) {
  try {
    return await storage.getBucket(id)
  } catch {
    return storage.createBucket(id, 'Pictures', [Permission.read(Role.any())])
  }
}

await ensureBucket('pictures')
await tables.create('main', 'Main')
await tables.createTable('main', 'likes', 'Likes')
await tables.createStringColumn('main', 'likes', 'picture', 36, true)
await tables.createIndex('main', 'likes', 'by_picture', 'key', ['picture'])

const folder = process.argv[2] ?? 'pictures'
for (const name of await readdir(folder)) {
  const file = InputFile.fromPath(join(folder, name), name)
  const { $id } = await storage.createFile('pictures', ID.unique(), file)
  console.log(name, $id)
}
