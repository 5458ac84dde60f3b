import { Client, Users } from "node-appwrite";

declare global {
  var people: Users;
}
globalThis.people = new Users(new Client().setKey("k"));
people.list(); // use: users.list key
globalThis.people.get({ userId: "u" }); // use: users.get key
(globalThis as any).hidden = people; // unresolved: any
