import { Client, Users } from "node-appwrite";

/** @param {import("node-appwrite").Users} users */
function count(users) {
  return users.list(); // use: users.list key
}
/** @type {Users | undefined} */
let late;
late = new Users(new Client().setKey("k"));
late?.get("u"); // use: users.get key
count(late);
/**
 * @template {Users} T
 * @param {T} service
 */
export function remove(service) {
  return service.delete("u"); // use: users.delete key?
}
