import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
const hidden: any = users; // unresolved: any
hidden.list(); // use: users.list key
(users as any).get("u"); // use: users.get key; unresolved: any
declare const foreign: any;
foreign.list();
foreign.get("x");
JSON.parse("{}").delete("x");
