import { Client, Databases, Users } from "node-appwrite";

// What the entry of an Appwrite function looks like.
export default async ({ req, res, log }) => {
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
    .setKey(req.headers["x-appwrite-key"] ?? "");
  const users = new Users(client);
  const databases = new Databases(client);
  try {
    const { total } = await users.list(); // use: users.list key
    await databases.createDocument("d", "c", "x", { total }); // use: databases.createDocument key
    log(total);
  } catch (error) {
    res.list(error);
  }
  return res.get("done");
};
