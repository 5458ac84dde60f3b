import { Client, Users } from "node-appwrite";

const fake = { list: async () => ({ total: 0, users: [] }), get: async () => ({}) };
async function count(users: Pick<Users, "list">) {
  return (await users.list()).total; // use: users.list key
}
count(fake as unknown as Users);
count(new Users(new Client().setKey("k")));
fake.list();
