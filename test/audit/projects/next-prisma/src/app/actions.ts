"use server";

import { revalidatePath } from "next/cache";
import { admin, getUser } from "@/lib/appwrite";
import { db } from "@/lib/db";

export async function removeMember(form: FormData) {
  const user = await getUser();
  if (!user) throw new Error("Sign in first");
  const project = await db.project.findFirstOrThrow({ where: { owner: user.$id } });
  const { teams, users } = admin();
  const member = await users.get({ userId: String(form.get("userId")) });
  const { memberships } = await teams.listMemberships({ teamId: project.id });
  const membership = memberships.find(({ userId }) => userId === member.$id);
  if (membership) {
    await teams.deleteMembership({ teamId: project.id, membershipId: membership.$id });
  }
  revalidatePath("/");
}
