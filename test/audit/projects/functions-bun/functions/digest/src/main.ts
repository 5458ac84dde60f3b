import { Client, ID, Messaging, Query, Users } from "node-appwrite";
import template from "./digest.html" with { type: "text" };
import { chunk } from "./chunk.ts";

// This Appwrite function will be executed every time your function is triggered
export default async ({ req, res, log, error }: any) => {
  const client = new Client()
    .setEndpoint(Bun.env["APPWRITE_FUNCTION_API_ENDPOINT"]!)
    .setProject(Bun.env["APPWRITE_FUNCTION_PROJECT_ID"]!)
    .setKey(req.headers["x-appwrite-key"] ?? "");
  const users = new Users(client);
  const messaging = new Messaging(client);

  const active = await users.list([Query.equal("status", true), Query.limit(500)]);
  for (const part of chunk(active.users, 50)) {
    await messaging.createEmail(
      ID.unique(),
      "Your digest",
      template,
      [],
      part.map(({ $id }) => $id),
    );
  }
  log(`Sent to ${active.total}`);
  return res.json({ sent: active.total });
};
