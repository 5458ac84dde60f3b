"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { createAdminClient, sessionCookie } from "../lib/appwrite";

export async function signIn(form: FormData) {
  const { account } = createAdminClient();
  const { secret } = await account.createEmailPasswordSession({
    email: String(form.get("email")),
    password: String(form.get("password")),
  });
  (await cookies()).set(sessionCookie, secret, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: true,
  });
  redirect("/");
}
