import { Client, Users } from "node-appwrite";

/** An Appwrite function that labels whoever has signed up. It is not written in TypeScript: no compiler checks its call. */
export default async ({ req, res }) => {
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
    .setKey(req.headers["x-appwrite-key"]);
  const users = new Users(client);
  const { $id, name } = await users.get({ userId: req.bodyJson.$id });
  await users.updateLabels({ userId: $id, labels: ["new"] });
  return res.text(`Welcome, ${name}`);
};
