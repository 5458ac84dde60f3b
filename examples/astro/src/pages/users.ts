import type { APIRoute } from "astro";
import { createAdminClient } from "../server/appwrite";

export const GET: APIRoute = async () => {
  const { total } = await createAdminClient().users.list();
  return Response.json({ total });
};
