import { createAdminClient } from "../../lib/appwrite";

export async function GET() {
  const { total } = await createAdminClient().users.list();
  return Response.json({ total });
}
