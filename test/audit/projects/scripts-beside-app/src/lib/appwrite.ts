import { Client, Storage } from 'appwrite'

const client = new Client()
  .setEndpoint(import.meta.env.VITE_APPWRITE_ENDPOINT)
  .setProject(import.meta.env.VITE_APPWRITE_PROJECT)

const storage = new Storage(client)

export async function listPictures() {
  const { files } = await storage.listFiles('pictures')
  return files.map(({ $id }) => storage.getFileView('pictures', $id))
}
