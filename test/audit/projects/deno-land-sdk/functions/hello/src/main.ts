import { Client, Users } from "https://deno.land/x/appwrite@10.0.0/mod.ts";

export default async ({ req, res, log }: any) => {
  const client = new Client()
    .setEndpoint("https://cloud.appwrite.io/v1")
    .setProject(Deno.env.get("APPWRITE_FUNCTION_PROJECT_ID") ?? "")
    .setKey(req.headers["x-appwrite-key"] ?? "");

  const { total } = await new Users(client).list();
  log(`Total users: ${total}`);
  return res.json({ total });
};
