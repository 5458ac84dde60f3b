import { Account, Client, Users } from "node-appwrite";

function asAdmin(client: Client): Client {
  return client.setKey("k");
}
const authenticate = (client: Client, session: string) => {
  client.setSession(session);
};
new Users(asAdmin(new Client())).list(); // use: users.list key
const mine = new Client();
authenticate(mine, "s");
new Account(mine).get(); // use: account.get session
