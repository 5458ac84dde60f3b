export default defineEventHandler(async (event) => {
  const user = await createSessionClient(event)?.account.get();
  return { name: user?.name };
});
