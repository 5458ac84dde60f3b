import { Client } from 'node-appwrite'

export const client = new Client()
  .setEndpoint(process.env.VITE_APPWRITE_ENDPOINT)
  .setProject(process.env.VITE_APPWRITE_PROJECT)
  .setKey(process.env.ADMIN_KEY)
