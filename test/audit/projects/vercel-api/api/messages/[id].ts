import type { VercelRequest, VercelResponse } from '@vercel/node'
import { getDatabases } from '../_lib/appwrite.js'

export default async function handler(req: VercelRequest, res: VercelResponse) {
  const { id } = req.query
  const message = await getDatabases().getDocument('site', 'messages', id as string)
  return res.json(message)
}
