import type { VercelRequest, VercelResponse } from '@vercel/node'
import { ID } from 'node-appwrite'
import { Resend } from 'resend'
import { getDatabases } from './_lib/appwrite.js'

const resend = new Resend(process.env.RESEND_API_KEY)

export default async function handler(req: VercelRequest, res: VercelResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const databases = getDatabases()
  const message = await databases.createDocument('site', 'messages', ID.unique(), {
    text: req.body.text,
    from: req.body.email,
  })
  await resend.emails.send({
    from: 'site@example.com',
    to: 'me@example.com',
    subject: `Message ${message.$id}`,
    text: req.body.text,
  })
  return res.status(200).json({ ok: true })
}
