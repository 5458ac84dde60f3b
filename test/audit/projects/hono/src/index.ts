import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { logger } from 'hono/logger'
import { appwrite, requireUser } from './middleware/appwrite.js'
import { teams } from './routes/teams.js'
import type { Env } from './types.js'

const app = new Hono<Env>()

app.use(logger())
app.use('/api/*', appwrite, requireUser)
app.route('/api/teams', teams)
app.get('/api/me', async (c) => c.json(await c.get('account').get()))
app.get('/', (c) => c.text('Hello Hono!'))

serve({ fetch: app.fetch, port: 3000 }, (info) => {
  console.log(`Server is running on http://localhost:${info.port}`)
})
