import { type Client, Users } from "node-appwrite";

declare const client: Client;
const users = new Users(client);
console.log(users, String(users));
function inspect(value: any) {
  return value.list(); // use: users.list key?
}
inspect(users);
const bag: { service: any } = { service: users };
const kept: unknown = users;
(kept as any).get("u"); // use: users.get key?
Reflect.get(users, "list"); // unresolved: computed-name
export { bag };
