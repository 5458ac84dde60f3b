export default defineEventHandler(async (event) => {
  const { total } = await createAdminClient(event).users.list();
  return { total };
});
