import { chunk } from "@std/collections";
import { Client, Query, Storage } from "node-appwrite";
import { isOld } from "~/age.ts";

export default async ({ req, res, log }: any) => {
  const client = new Client()
    .setEndpoint(Deno.env.get("APPWRITE_FUNCTION_API_ENDPOINT") ?? "")
    .setProject(Deno.env.get("APPWRITE_FUNCTION_PROJECT_ID") ?? "")
    .setKey(req.headers["x-appwrite-key"] ?? "");
  const storage = new Storage(client);

  const { buckets } = await storage.listBuckets();
  let purged = 0;
  for (const { $id } of buckets) {
    const { files } = await storage.listFiles($id, [Query.limit(100)]);
    for (const part of chunk(files.filter(isOld), 10)) {
      await Promise.all(part.map((file) => storage.deleteFile($id, file.$id)));
      purged += part.length;
    }
  }
  log(`Purged ${purged} files`);
  return res.json({ purged });
};
