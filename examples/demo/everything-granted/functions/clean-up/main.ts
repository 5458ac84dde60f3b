import { Client, Query, Users } from "node-appwrite";

/** An Appwrite function that deletes those who have not been seen for a year. */
export default async ({ req }: { req: { headers: Record<string, string> } }): Promise<void> => {
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT ?? "")
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID ?? "")
    .setKey(req.headers["x-appwrite-key"] ?? "");
  const users = new Users(client);
  const { users: idle } = await users.list({ queries: [Query.lessThan("accessedAt", lastYear())] });
  for (const user of idle) await users.delete({ userId: user.$id });
};

const lastYear = () => new Date(Date.now() - 365 * 24 * 60 * 60 * 1000).toISOString();
