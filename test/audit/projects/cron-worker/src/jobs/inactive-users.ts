import { ID, Query } from "node-appwrite";
import type { Job } from "./job.js";

const year = 365 * 24 * 3600 * 1000;

export const inactiveUsers: Job = async ({ users, messaging }) => {
  const before = new Date(Date.now() - year).toISOString();
  const found = await users.list({
    queries: [Query.lessThan("accessedAt", before), Query.limit(100)],
  });
  const warned = found.users.filter(({ labels }) => labels.includes("warned"));
  const fresh = found.users.filter(({ labels }) => !labels.includes("warned"));

  await Promise.all(warned.map(({ $id }) => users.delete({ userId: $id })));
  for (const { $id, labels } of fresh) {
    await messaging.createEmail({
      messageId: ID.unique(),
      subject: "We miss you",
      content: "Sign in to keep your account.",
      users: [$id],
    });
    await users.updateLabels({ userId: $id, labels: [...labels, "warned"] });
  }
  return warned.length;
};
