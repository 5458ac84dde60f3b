import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { sessionAccount } from './appwrite'

export const currentUser = createServerFn({ method: 'GET' }).handler(async () => {
  const secret = getCookie('habits-session')
  if (!secret) return null
  try {
    const { $id, name } = await sessionAccount(secret).get()
    return { id: $id, name }
  } catch {
    return null
  }
})
