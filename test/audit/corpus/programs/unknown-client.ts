import { Account, type Client, Users } from "node-appwrite";

export function handler(client: Client) {
  new Users(client).list(); // use: users.list key?
  new Account(client).get(); // use: account.get session?
}
declare const elsewhere: Client;
new Users(elsewhere).get({ userId: "u" }); // use: users.get key?
