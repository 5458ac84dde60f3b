import { Query } from "node-appwrite";
import type { Job } from "./job.js";

export const orphanedFiles: Job = async ({ storage, tables }) => {
  const bucketId = "attachments";
  let removed = 0;
  const { files } = await storage.listFiles({ bucketId, queries: [Query.limit(1000)] });
  for (const { $id: fileId } of files) {
    const { total } = await tables.listRows({
      databaseId: "main",
      tableId: "messages",
      queries: [Query.contains("files", fileId), Query.limit(1)],
    });
    if (total > 0) continue;
    await storage.deleteFile({ bucketId, fileId });
    removed++;
  }
  return removed;
};
