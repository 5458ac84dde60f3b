"use server";

import { ID } from "node-appwrite";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { createAdminClient, createSessionClient, SESSION_COOKIE } from "@/lib/server/appwrite";

const Input = z.object({ email: z.email(), password: z.string().min(8), name: z.string() });

export async function signUpWithEmail(formData: FormData) {
  const { email, password, name } = Input.parse(Object.fromEntries(formData));

  const { account } = await createAdminClient();

  await account.create({ userId: ID.unique(), email, password, name });
  const session = await account.createEmailPasswordSession({ email, password });

  (await cookies()).set(SESSION_COOKIE, session.secret, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: true,
    expires: new Date(session.expire),
  });

  redirect("/");
}

export async function signOut() {
  const { account } = await createSessionClient();
  (await cookies()).delete(SESSION_COOKIE);
  await account.deleteSession({ sessionId: "current" });
  redirect("/signup");
}
