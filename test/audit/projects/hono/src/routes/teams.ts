import { Hono } from 'hono'
import { ID } from 'node-appwrite'
import type { Env } from '../types.js'

export const teams = new Hono<Env>()

teams.get('/', async (c) => {
  const { teams } = await c.get('teams').list()
  return c.json(teams)
})

teams.post('/', async (c) => {
  const { name } = await c.req.json<{ name: string }>()
  const team = await c.var.teams.create({ teamId: ID.unique(), name })
  await c.var.teams.createMembership({ teamId: team.$id, roles: ['owner'], userId: c.var.userId })
  return c.json(team, 201)
})

teams.get('/:id/members', async (c) => {
  const { memberships } = await c.var.teams.listMemberships({ teamId: c.req.param('id') })
  const users = c.get('users')
  const members = await Promise.all(memberships.map(({ userId }) => users.get({ userId })))
  return c.json(members.map(({ name, email }) => ({ name, email })))
})
