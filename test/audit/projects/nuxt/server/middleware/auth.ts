export default defineEventHandler(async (event) => {
  if (!event.path.startsWith('/api')) return
  try {
    event.context.user = await useSessionAccount(event).get()
  }
  catch {
    event.context.user = undefined
  }
})
