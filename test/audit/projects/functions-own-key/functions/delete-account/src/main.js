import { Account, Client, Users } from 'node-appwrite';

const base = () =>
  new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID);

export default async ({ req, res, error }) => {
  const account = new Account(base().setJWT(req.headers['x-appwrite-user-jwt']));
  const users = new Users(base().setKey(req.headers['x-appwrite-key']));
  try {
    const user = await account.get();
    await users.deleteSessions({ userId: user.$id });
    await users.delete({ userId: user.$id });
    return res.json({ deleted: user.$id });
  } catch (err) {
    error(err.message);
    return res.json({ message: err.message }, 400);
  }
};
