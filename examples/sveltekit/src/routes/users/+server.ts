import { json } from "@sveltejs/kit";
import { createAdminClient } from "$lib/server/appwrite";

export async function GET() {
  const { total } = await createAdminClient().users.list();
  return json({ total });
}
