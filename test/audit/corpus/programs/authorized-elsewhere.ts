import { Account, Client, Users } from "node-appwrite";

const made = (authorize: (client: Client) => unknown) => {
  const client = new Client();
  authorize(client);
  return { account: new Account(client), users: new Users(client) };
};
const admin = made((client) => client.setKey("k"));
const user = made((client) => client.setSession("s"));
await admin.users.list(); // use: users.list key
await user.account.get(); // use: account.get session
["a"].map(admin.users.get, admin.users); // use: users.get key
