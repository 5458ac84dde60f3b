import { redirect } from "@sveltejs/kit";
import { createAdminClient, sessionCookie } from "$lib/server/appwrite";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals }) => {
  const user = await locals.account?.get();
  return { name: user?.name };
};

export const actions: Actions = {
  default: async ({ request, cookies }) => {
    const form = await request.formData();
    const { account } = createAdminClient();
    const { secret } = await account.createEmailPasswordSession({
      email: String(form.get("email")),
      password: String(form.get("password")),
    });
    cookies.set(sessionCookie, secret, { path: "/", sameSite: "strict" });
    redirect(303, "/");
  },
};
