import { Account, Client, Databases, Users } from "node-appwrite";

const client = new Client().setEndpoint("http://127.0.0.1/v1").setProject("p").setKey("k");
const users = new Users(client);
users.list(); // use: users.list key
new Databases(client).listDocuments("d", "c"); // use: databases.listDocuments key
const token = new Client().setJWT("j");
new Account(token).get(); // use: account.get session
// @ts-expect-error: its types don't have what the client has.
export const raw = (other: Client) => other.call("get", new URL("http://127.0.0.1/v1/users")); // unresolved: raw-call
