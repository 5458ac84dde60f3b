import { Account, Client, Users } from "node-appwrite";

function configure(client) {
  client.setKey("k");
}
function signIn(client, session) {
  return client.setEndpoint("http://127.0.0.1/v1").setSession(session);
}
const admin = new Client();
configure(admin);
new Users(admin).list(); // use: users.list key
new Account(signIn(new Client(), "s")).get(); // use: account.get session
