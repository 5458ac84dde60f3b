import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { Account, Client, Teams, Users } from 'node-appwrite'
import type { Env } from '../types.js'

const client = () =>
  new Client()
    .setEndpoint(process.env.APPWRITE_ENDPOINT!)
    .setProject(process.env.APPWRITE_PROJECT_ID!)

export const appwrite = createMiddleware<Env>(async (c, next) => {
  const admin = client().setKey(process.env.APPWRITE_API_KEY!)
  const user = client().setSession(getCookie(c, 'session') ?? '')
  c.set('users', new Users(admin))
  c.set('teams', new Teams(admin))
  c.set('account', new Account(user))
  await next()
})

export const requireUser = createMiddleware<Env>(async (c, next) => {
  try {
    const { $id } = await c.get('account').get()
    c.set('userId', $id)
  } catch {
    return c.json({ error: 'Unauthorized' }, 401)
  }
  await next()
})
