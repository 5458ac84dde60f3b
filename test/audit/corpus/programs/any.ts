import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
const hidden: any = users;
hidden.list(); // use: users.list key
(users as any).get("u"); // use: users.get key
declare const foreign: any;
foreign.list();
foreign.get("x");
JSON.parse("{}").delete("x");
