export default defineEventHandler(async (event) => {
  const form = await readFormData(event);
  const { account } = createAdminClient(event);
  const { secret } = await account.createEmailPasswordSession({
    email: String(form.get("email")),
    password: String(form.get("password")),
  });
  setCookie(event, sessionCookie, secret, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: true,
  });
  return sendRedirect(event, "/", 303);
});
