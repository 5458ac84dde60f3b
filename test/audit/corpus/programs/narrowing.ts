import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
export function list(service: Users | Teams | string) {
  if (service instanceof Users) return service.listIdentities(); // use: users.listIdentities key
  if (typeof service !== "string") return service.listMemberships({ teamId: "t" }); // use: teams.listMemberships key
  return service;
}
const isUsers = (x: unknown): x is Users => x instanceof Users;
export function check(x: unknown) {
  if (isUsers(x)) x.list(); // use: users.list key
}
list(new Users(client));
list(new Teams(client));
check(new Users(client));
