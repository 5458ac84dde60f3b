import { Account, Client, Users } from "node-appwrite";

const client = new Client().addHeader("X-Appwrite-Key", "k");
new Users(client).list(); // use: users.list key
const traced = new Client().addHeader("X-Request-Id", "1").setSession("s");
new Users(traced).get({ userId: "u" }); // use: users.get session
declare const header: string;
const signedIn = new Client().setSession("s").addHeader(header, "v");
new Account(signedIn).get(); // use: account.get session
