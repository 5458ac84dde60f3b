import { Client, Users } from "node-appwrite";

const client = new Client().setKey("k");
client.call("get", new URL("http://127.0.0.1/v1/users"), { "X-Appwrite-Key": "secret" }); // unresolved: raw-call
new Users(client).client.call("get", new URL("http://127.0.0.1/v1/users")); // unresolved: raw-call
client.ping();
